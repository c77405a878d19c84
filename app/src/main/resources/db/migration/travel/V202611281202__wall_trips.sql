call platform.wall_by_person('travel.trip');
call platform.wall_by_person('travel.leg');

call platform.wall_by_person('premises.occupant');

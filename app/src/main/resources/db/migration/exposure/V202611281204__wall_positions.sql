call platform.wall_by_person('exposure.position');
call platform.wall_by_person('exposure.crossing');

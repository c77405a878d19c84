call platform.wall_by_ties('people.person', 'organisation', 'zone', 'id', 'head_of_household');
call platform.wall_by_person('people.channel');
call platform.wall_by_person('people.station');

-- A view shows what its reader may see, not what its owner may.
alter view people.subject set (security_invoker = true);
alter view people.mail_address set (security_invoker = true);

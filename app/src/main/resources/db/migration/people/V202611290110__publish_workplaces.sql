-- Where somebody works, for rooms that look after places: in which countries there are people.
create view people.workplace with (security_invoker = true) as
select s.person, s.country, s.starts, s.ends
from people.station s
where s.kind = 'DUTY_STATION' and not s.withdrawn and s.country <> ''
  and not exists (select from people.station newer where newer.id = s.id and newer.version > s.version);

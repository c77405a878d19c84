-- Where somebody lives now, for rooms that look after places: whose home lies in no warden zone, and why.
create view people.home with (security_invoker = true) as
select s.person, s.place_label, s.country, s.longitude, s.latitude, s."precision", s.starts, s.ends
from people.station s
where s.kind = 'RESIDENCE' and not s.withdrawn
  and not exists (select from people.station newer where newer.id = s.id and newer.version > s.version);

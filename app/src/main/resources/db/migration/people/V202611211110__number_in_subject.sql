-- Lists of trips name people by their organisation and number.
create or replace view people.subject as
select id as person, organisation, zone, head_of_household, family_name, given_name, folded, left_at, number
from people.person;

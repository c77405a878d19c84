-- What other rooms may join with in SQL: the ties that decide who may see a person, and the name to sort by.
create view people.subject as
select id as person, organisation, zone, head_of_household, family_name, given_name, folded, left_at
from people.person;

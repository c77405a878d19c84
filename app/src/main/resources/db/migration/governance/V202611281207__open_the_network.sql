-- Two doors in the wall around people: these views read as their owner. Whoever reads the network
-- must know whom to call, whatever their organisation, and how many live in a zone; no more.
create view governance.post_holder as
select p.id as person, p.organisation, p.family_name, p.given_name
from people.person p
where exists (select from governance.appointment a where a.person = p.id);

create view governance.residents as
select zone, count(*) filter (where head_of_household is null) as persons,
    count(*) filter (where head_of_household is not null) as dependants
from people.person
where zone is not null and left_at is null
group by zone;

-- Somebody with a file in two organisations lives in the zone once.
create or replace view governance.residents as
select zone, count(distinct coalesce(same_as, id)) filter (where head_of_household is null) as persons,
    count(distinct coalesce(same_as, id)) filter (where head_of_household is not null) as dependants
from people.person
where zone is not null and left_at is null
group by zone;

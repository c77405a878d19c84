-- Lists of posts are searched by name.
create or replace view governance.post_holder as
select p.id as person, p.organisation, p.family_name, p.given_name, p.folded
from people.person p
where exists (select from governance.appointment a where a.person = p.id);

-- A gap is one for everybody who reads the network: which organisations have people, and nothing of them.
create view governance.staffed as
select distinct organisation from people.person where left_at is null;

-- What such records bear anyway, as the profile said it then: whoever may read them at all may read that. A label
-- from before this column is compared with the clearance alone.
alter table profiles.label add column ordinary smallint not null default 0 check (ordinary between 0 and 3);

create or replace view profiles.labelled with (security_invoker = true) as
select distinct on (subject) subject, rank, ordinary from profiles.label order by subject, number desc;

-- Two files of one person stay two files, each in the hands of its organisation; nothing is moved and nothing is
-- overwritten (docs/decisions/0019). `same_as` names the file that stands for the person where people are counted.
alter table people.person
    add column same_as uuid references people.person,
    add constraint person_not_led_by_itself check (same_as <> id);
create index person_by_same_as on people.person (same_as) where same_as is not null;

-- Two files that may be one person's, and what was decided about them.
create table people.duplicate (
    id         uuid        primary key,
    person     uuid        not null references people.person,
    other      uuid        not null references people.person,
    reasons    text[]      not null check (reasons <> '{}'),
    found_at   timestamptz not null,
    found_by   text        not null,                                     -- an officer, or the job that compares
    state      text        not null default 'OPEN' check (state in ('OPEN', 'SAME', 'DIFFERENT')),
    leads      uuid        check (leads in (person, other)),
    decided_by text,
    decided_at timestamptz,
    note       text        not null default '' check (length(note) <= 300),
    version    int         not null default 1,
    unique (person, other),
    check (person < other),
    check ((state = 'SAME') = (leads is not null)),
    check ((state = 'OPEN') = (decided_at is null))
);
create index duplicate_by_other on people.duplicate (other);
create index duplicate_open on people.duplicate (found_at) where state = 'OPEN';
-- A file follows one other at most.
create unique index duplicate_follows_one on people.duplicate
    ((case when leads = person then other else person end)) where state = 'SAME';
call platform.wall('people.duplicate',
    'exists (select from people.person p where p.id = people.duplicate.person)'
    ' and exists (select from people.person p where p.id = people.duplicate.other)');

-- A focal point who sees one file only asks somebody who may see both.
create table people.duplicate_request (
    id         uuid        primary key,
    person     uuid        not null references people.person,
    note       text        not null check (length(note) between 1 and 300),
    asked_by   text        not null,
    asked_at   timestamptz not null,
    answer     text        not null default '' check (length(answer) <= 300),
    settled_by text,
    settled_at timestamptz,
    check ((settled_by is null) = (settled_at is null))
);
create index duplicate_request_open on people.duplicate_request (asked_at) where settled_at is null;
call platform.wall_by_person('people.duplicate_request');

-- `human` is the same for all files of one person.
create or replace view people.subject with (security_invoker = true) as
select id as person, organisation, zone, head_of_household, family_name, given_name, folded, left_at, number,
    coalesce(same_as, id) as human
from people.person;

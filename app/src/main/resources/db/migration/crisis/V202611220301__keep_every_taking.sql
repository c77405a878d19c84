-- Append-only: who took which call for help. A member's row holds the last one only, and only
-- while the call lasts.
create table crisis.taking (
    headcount uuid        not null,
    person    uuid        not null,
    called_at timestamptz not null,                     -- when the call was heard that was taken
    taken_by  text        not null,
    taken_at  timestamptz not null,
    foreign key (headcount, person) references crisis.member,
    primary key (headcount, person, taken_at)
);
insert into crisis.taking (headcount, person, called_at, taken_by, taken_at)
select headcount, person, help_since, taken_by, taken_at
from crisis.member where help_since is not null and taken_by is not null;

-- What a seal holds: 1 = members and their answers; 2 = also rounds, announcements and takings.
alter table crisis.headcount add seal_form smallint not null default 1 check (seal_form in (1, 2));

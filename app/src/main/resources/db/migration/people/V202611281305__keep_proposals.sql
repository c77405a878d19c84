-- What people propose about themselves and theirs, until the focal point decides.
create table people.proposal (
    id          uuid        primary key,
    person      uuid        not null references people.person,           -- whose file it is about
    kind        text        not null check (kind in ('DETAILS', 'DEPENDANT')),
    wanted      text        not null,                                    -- JSON: the fields and what they are to be
    proposed_by text        not null,
    proposed_at timestamptz not null,
    state       text        not null default 'WAITING' check (state in ('WAITING', 'ACCEPTED', 'REFUSED', 'WITHDRAWN')),
    decided_by  text,
    decided_at  timestamptz,
    reason      text,
    check ((state = 'WAITING') = (decided_at is null)),
    check ((state = 'REFUSED') = (reason is not null))
);
create index proposal_by_person on people.proposal (person, proposed_at desc);
create index proposal_waiting on people.proposal (proposed_at) where state = 'WAITING';

-- A question to organisations, what they say, and what follows from it.
create table governance.consultation (
    id         uuid        primary key,
    title      text        not null check (title <> ''),
    question   text        not null check (question <> ''),
    papers     text        not null default '',
    country    text        check (country ~ '^[A-Z]{2}$'),          -- where it holds; none: everywhere
    silence    text        not null check (silence in ('NOTHING', 'AGREEMENT')),   -- said at the start, never changed
    opened_at  timestamptz not null,
    opened_by  text        not null,
    deadline   timestamptz not null check (deadline > opened_at),
    state      text        not null check (state in ('OPEN', 'CONSOLIDATED', 'ADOPTED', 'WITHDRAWN')),
    reason     text        not null default '' check (reason <> '' or state <> 'WITHDRAWN'),
    version    int         not null default 1
);
create table governance.consultation_addressee (
    consultation uuid not null references governance.consultation,
    organisation uuid not null,                                     -- a people id
    primary key (consultation, organisation)
);
create index consultation_addressee_by_organisation on governance.consultation_addressee (organisation);

-- What organisations said; append-only, the highest number holds.
create table governance.consultation_reply (
    consultation uuid        not null,
    organisation uuid        not null,
    number       int         not null,
    stance       text        not null check (stance in ('AGREE', 'AGREE_WITH_REMARKS', 'DISAGREE', 'NO_POSITION')),
    words        text        not null default '' check (words <> '' or stance in ('AGREE', 'NO_POSITION')),
    person       uuid,                                              -- a people id; none: told by letter, somebody else wrote it down
    capacity     text        not null check (capacity <> ''),       -- a seat, or in words
    by           text        not null,
    at           timestamptz not null,
    primary key (consultation, organisation, number),
    foreign key (consultation, organisation) references governance.consultation_addressee
);

-- What follows from the replies, as the secretary wrote it; append-only, the highest number holds.
create table governance.consultation_position (
    consultation uuid        not null references governance.consultation,
    number       int         not null,
    words        text        not null check (words <> ''),
    by           text        not null,
    at           timestamptz not null,
    primary key (consultation, number)
);
create table governance.consultation_adoption (
    consultation uuid        primary key,
    position     int         not null,
    year         int         not null,
    sequence     int         not null check (sequence > 0),
    person       uuid        not null,                              -- who adopted it
    seat         text        not null,                              -- who is accountable
    delegation   uuid        references governance.delegation,      -- none: the post itself had the authority
    at           timestamptz not null,
    unique (year, sequence),
    foreign key (consultation, position) references governance.consultation_position
);

-- Somebody is to become focal point or alternate of an organisation.
create table governance.nomination (
    id            uuid        primary key,
    organisation  uuid        not null,                             -- a people id
    post          text        not null check (post in ('SECURITY_FOCAL_POINT', 'ALTERNATE_FOCAL_POINT')),
    person        uuid        not null                              -- a people id
);
create index nomination_by_person on governance.nomination (person);
create index nomination_by_organisation on governance.nomination (organisation);

-- The steps that it took; append-only, the highest number holds.
create table governance.nomination_step (
    nomination    uuid        not null references governance.nomination,
    number        int         not null,
    state         text        not null check (state in ('IDENTIFIED', 'NOMINATED', 'ACCEPTED', 'TRAINED', 'ACTIVE',
                                  'REFUSED', 'DECLINED', 'WITHDRAWN')),
    reason        text        not null default ''
                  check (reason <> '' or state not in ('REFUSED', 'DECLINED', 'WITHDRAWN')),
    training_due  date,
    trained_on    date,
    appointment   uuid        references governance.appointment,
    seat          text,                                             -- who is accountable for the nomination
    delegation    uuid        references governance.delegation,     -- under which it was decided
    channel       text        not null check (channel in ('page', 'link', 'api')),
    by            text        not null,
    at            timestamptz not null,
    primary key (nomination, number),
    check (state <> 'NOMINATED' or seat is not null),
    check (state <> 'ACTIVE' or appointment is not null)
);

-- What signs the links of nominees: 256 random bits, made once, kept for good.
create table governance.link_key (
    number  int         primary key,
    secret  bytea       not null check (octet_length(secret) = 32),
    made_at timestamptz not null
);

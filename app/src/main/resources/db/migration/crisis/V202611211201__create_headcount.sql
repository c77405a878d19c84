create schema crisis;

create collation crisis.names (provider = icu, locale = 'und');

-- Signs answer links; made once, never changed, so that links in sent mails stay good.
create table crisis.link_key (
    number  int         primary key check (number between 1 and 255),
    secret  bytea       not null check (length(secret) = 32),
    made_at timestamptz not null
);

create table crisis.headcount (
    id              uuid        primary key,
    title           text        not null check (length(title) between 1 and 200),
    origin          text        not null check (origin in ('ALERT', 'AREA', 'LIST')),
    alert           uuid        check ((alert is not null) = (origin = 'ALERT')),
    area            text        check (origin <> 'LIST' or area is null),     -- GeoJSON geometry
    confidences     text[]      not null,               -- which exposed people were counted
    exercise        boolean     not null,
    question        uuid        not null unique,        -- a notifications id
    words           text        not null,               -- JSON: language -> {subject, body}
    re_ask_minutes  int[]       not null,               -- after opening; stamped at the start
    round           int         not null default 1,     -- how often the silent were asked
    next_ask_at     timestamptz,
    opened_at       timestamptz not null,
    opened_by       text        not null,
    expires_at      timestamptz not null check (expires_at > opened_at),
    snapshot_hash   bytea       not null check (length(snapshot_hash) = 32),
    idempotency_key text        not null unique,
    request_hash    bytea       not null,
    closed_at       timestamptz,
    closed_by       text        check ((closed_by is not null) = (closed_at is not null)),
    close_reason    text        check (close_reason is null or closed_at is not null),
    seal            bytea       check ((seal is not null) = (closed_at is not null)),
    version         int         not null default 0
);
create index headcount_opened on crisis.headcount (opened_at desc);
create index headcount_to_ask on crisis.headcount (next_ask_at) where next_ask_at is not null and closed_at is null;

-- One row per person of the population. The first part is frozen when the person is added, and hashed;
-- the second part follows from the answers.
create table crisis.member (
    headcount         uuid        not null references crisis.headcount,
    person            uuid        not null,             -- a people id; an id of our own for a walk-in
    registered        boolean     not null,             -- false: not in the register
    name              text        collate crisis.names not null check (length(name) between 1 and 300),
    organisation      uuid        not null,
    organisation_name text        collate crisis.names not null,
    category          text        not null,
    language          text        not null,
    zone              uuid,
    head              uuid,                             -- head of household, a people id
    email             text,
    phone             text,
    place             text,                             -- the exposure as it was known then
    why               text,
    known_from        text,
    confidence        text        check (confidence in ('CERTAIN', 'LIKELY', 'POSSIBLE')),
    added_at          timestamptz not null,
    added_by          text        not null,
    frozen            bytea       not null check (length(frozen) = 32),

    status            text        not null default 'silent'
        check (status in ('safe', 'needsHelp', 'injured', 'missing', 'notInArea', 'silent')),
    since             timestamptz not null,
    holding           bigint      check ((holding is null) = (status = 'silent')),
    against           bigint,
    chain             bytea       not null check (length(chain) = 32),   -- hash of the newest answer, else frozen
    help_since        timestamptz,
    taken_by          text,
    taken_at          timestamptz check ((taken_at is null) = (taken_by is null)),
    excluded_at       timestamptz,
    excluded_by       text        check ((excluded_by is null) = (excluded_at is null)),
    excluded_reason   text        check ((excluded_reason is null) = (excluded_at is null)),
    urgency           smallint    not null generated always as (
        case
            when excluded_at is not null then 9
            when help_since is not null and taken_at is null then 0
            when help_since is not null then 1
            when against is not null then 2
            when status = 'missing' then 3
            when status = 'silent' then 4
            when status = 'safe' then 5
            else 6
        end) stored,
    primary key (headcount, person)
);
create index member_urgency on crisis.member (headcount, urgency, since, name, person);
create index member_head on crisis.member (headcount, head) where head is not null;
create index member_help on crisis.member (headcount) where urgency = 0;
create index member_contradiction on crisis.member (headcount) where against is not null and excluded_at is null;

-- Append-only: everything that anybody said about a member.
create table crisis.answer (
    number      bigint      generated always as identity primary key,
    headcount   uuid        not null,
    person      uuid        not null,
    status      text        not null check (status in ('safe', 'needsHelp', 'injured', 'missing', 'notInArea')),
    place       text        not null check (length(place) <= 200),
    words       text        not null check (length(words) <= 1000),
    source      text        not null check (source in ('SELF', 'HEAD_OF_HOUSEHOLD', 'WARDEN', 'FOCAL_POINT', 'OFFICER')),
    speaker     text        not null,                   -- whose voice: person:<id> or account:<id>
    by_name     text        not null,
    channel     text        not null check (channel in ('MAIL_LINK', 'CALL', 'RADIO', 'VISIT', 'PAGE', 'API')),
    how         text        not null check (length(how) <= 200),
    resolves    boolean     not null,
    nonce       text        not null check (length(nonce) between 1 and 200),
    recorded_at timestamptz not null,
    hash        bytea       not null check (length(hash) = 32),
    foreign key (headcount, person) references crisis.member,
    unique (headcount, person, nonce)                   -- the same form sent twice is kept once
);

-- Each time the silent were asked.
create table crisis.ask (
    headcount uuid        not null references crisis.headcount,
    round     int         not null,
    asked_at  timestamptz not null,
    asked     int         not null,                     -- how many people, heads of household once
    primary key (headcount, round)
);

-- Corrections and all-clears, sent to everybody who had been asked.
create table crisis.message (
    id        uuid        primary key,                  -- a notifications id
    headcount uuid        not null references crisis.headcount,
    kind      text        not null check (kind in ('CORRECTION', 'ALL_CLEAR')),
    words     text        not null,
    sent_at   timestamptz not null,
    sent_by   text        not null,
    sent_to   int         not null
);
create index message_headcount on crisis.message (headcount, sent_at);

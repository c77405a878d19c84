create schema alerts;

-- Letters without case and accents, for searching; immutable so that an index can be made of it.
create function alerts.folded(words text) returns text
    language sql immutable strict parallel safe
    return lower(public.unaccent('public.unaccent'::regdictionary, words));

-- What an alert says never changes; what was decided about it since stands in alerts.decision.
create table alerts.alert (
    id          uuid        primary key,
    identity    bytea       not null unique check (length(identity) = 32),   -- SHA-256 of sender, identifier and sent
    identifier  text        not null,
    sender      text        not null,
    sent        timestamptz not null,
    status      text        not null,                  -- CAP's word, or the sender's own
    msg_type    text        not null,
    scope       text        not null,
    source      text,
    restriction text,
    note        text,
    real        boolean     not null,                  -- not Exercise, System, Test or Draft
    notice      boolean     not null,                  -- Cancel, Ack, Error: warns of nothing itself
    severity    text        not null check (severity in ('EXTREME', 'SEVERE', 'MODERATE', 'MINOR', 'UNKNOWN')),
    starts      timestamptz not null,
    ends        timestamptz,                           -- null: until somebody lifts it
    countries   text[]      not null,                  -- ISO 3166-1 alpha-2 of what could be placed
    unlocated   int         not null check (unlocated >= 0),
    received_at timestamptz not null,
    received_by text        not null,
    channel     text        not null check (channel in ('PASTE', 'UPLOAD', 'API', 'FEED', 'FOLDER', 'HAND')),
    brought_by  text        not null,                  -- the feed, the file, or whom the officer heard it from
    folded      text        not null,                  -- everything that can be searched for
    check (ends is null or starts < ends)
);
create index alert_by_arrival on alerts.alert (received_at desc, id desc);
create index alert_by_name on alerts.alert (sender, md5(identifier));
create index alert_by_text on alerts.alert using gin (folded gin_trgm_ops);
create index alert_by_country on alerts.alert using gin (countries);

-- The document as received; an alert out of a larger document has its own part of it.
create table alerts.document (
    alert   uuid  primary key references alerts.alert,
    bytes   bytea not null,
    charset text                                       -- null: the document itself says how it is written
);

create table alerts.information (
    alert          uuid   not null references alerts.alert,
    number         int    not null,
    language       text   not null,
    event          text   not null,
    categories     text[] not null,
    severity       text   not null,
    urgency        text   not null,
    certainty      text   not null,
    effective      timestamptz,
    onset          timestamptz,
    expires        timestamptz,
    headline       text,
    description    text,
    instruction    text,
    response_types text[] not null,
    sender_name    text,
    web            text,
    contact        text,
    primary key (alert, number)
);

create table alerts.area (
    alert       uuid  not null,
    information int   not null,
    number      int   not null,
    description text  not null,
    surface     text,                                  -- GeoJSON geometry; null: unlocated
    placed_by   text  not null check (placed_by in ('POLYGON', 'CIRCLE', 'GEOCODE', 'NAME', 'NONE')),
    geocodes    jsonb not null,
    primary key (alert, information, number),
    foreign key (alert, information) references alerts.information,
    check ((surface is null) = (placed_by = 'NONE'))
);

create table alerts.finding (
    alert   uuid  not null references alerts.alert,
    number  int   not null,
    code    text  not null,
    place   text  not null,
    details jsonb not null,
    primary key (alert, number)
);

-- The earlier messages that an alert speaks of, whether they are stored here or not.
create table alerts.reference (
    alert      uuid not null references alerts.alert,
    number     int  not null,
    sender     text not null,
    identifier text not null,
    sent       timestamptz,
    primary key (alert, number)
);
create index reference_by_name on alerts.reference (sender, md5(identifier));

-- Append-only: what was decided about an alert after it came in.
create table alerts.decision (
    alert   uuid        not null references alerts.alert,
    kind    text        not null check (kind in ('VERIFIED', 'LIFTED', 'SUPERSEDED')),
    at      timestamptz not null,
    by      text        not null,
    reason  text,
    because uuid        references alerts.alert,       -- the later message that decided it
    primary key (alert, kind)
);
create unique index decision_ends_once on alerts.decision (alert) where kind <> 'VERIFIED';

-- The same message again, in other words: nothing that was received is dropped.
create table alerts.variant (
    alert       uuid        not null references alerts.alert,
    fingerprint bytea       not null,                  -- SHA-256 of the bytes
    received_at timestamptz not null,
    received_by text        not null,
    bytes       bytea       not null,
    primary key (alert, fingerprint)
);

create schema exposure;

-- Where somebody was confirmed to be: append-only, what holds is the newest version. Only the
-- retention job deletes.
create table exposure.position (
    id          uuid             not null,
    version     int              not null,
    person      uuid             not null,                         -- a people id
    place_label text             not null check (place_label <> ''),
    country     text             not null,                         -- ISO 3166-1 alpha-2; empty when not known
    region      text,                                              -- ISO 3166-2
    longitude   double precision check (longitude between -180 and 180),
    latitude    double precision check (latitude between -90 and 90),
    precision   text             not null check (precision in ('POINT', 'CITY', 'REGION', 'COUNTRY')),
    starts      timestamptz      not null,                         -- when the person was there
    ends        timestamptz      not null check (starts < ends),   -- until when it is worth anything
    withdrawn   boolean          not null default false,           -- it turned out that this was never so
    recorded_at timestamptz      not null,
    recorded_by text             not null,
    source      text             not null check (source in ('CHECK_IN', 'ANSWER', 'WARDEN', 'OFFICER', 'BADGE', 'TRACKER')),
    primary key (id, version),
    check ((longitude is null) = (latitude is null)),
    check (longitude is not null or precision not in ('POINT', 'CITY'))
);
create index position_by_person on exposure.position (person, starts);
create index position_by_end on exposure.position (ends);

-- Whose confirmations changed; see platform.ChangeTable.
create table exposure.change (
    position bigint      generated always as identity primary key,
    txid     xid8        not null default pg_current_xact_id(),
    person   uuid        not null,
    at       timestamptz not null default now()
);
create index change_in_order on exposure.change (txid, position);

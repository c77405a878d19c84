create schema travel;

create table travel.trip (
    id          uuid        primary key,
    person      uuid        not null,                              -- a people id
    reference   text        not null check (reference <> ''),      -- the source's own number for the trip
    source      text        not null,
    recorded_at timestamptz not null,
    unique (source, reference, person)
);
create index trip_by_person on travel.trip (person);

-- Append-only; what holds is the newest version. Only the retention job deletes.
create table travel.leg (
    id          uuid             not null,
    version     int              not null,
    trip        uuid             not null references travel.trip,
    person      uuid             not null,
    place_label text             not null check (place_label <> ''),
    country     text             not null,                         -- ISO 3166-1 alpha-2; empty when not known
    region      text,                                              -- ISO 3166-2
    longitude   double precision check (longitude between -180 and 180),
    latitude    double precision check (latitude between -90 and 90),
    precision   text             not null check (precision in ('POINT', 'CITY', 'REGION', 'COUNTRY')),
    starts      timestamptz      not null,
    ends        timestamptz      not null check (starts < ends),
    cancelled   boolean          not null default false,
    recorded_at timestamptz      not null,
    recorded_by text             not null,
    source      text             not null,
    primary key (id, version),
    check ((longitude is null) = (latitude is null)),
    check (longitude is not null or precision not in ('POINT', 'CITY'))
);
create index leg_by_person on travel.leg (person);
create index leg_by_trip on travel.leg (trip);
create index leg_by_start on travel.leg (starts);
create index leg_by_end on travel.leg (ends);
create index leg_by_country on travel.leg (country, starts);

-- Whose facts changed, for rooms that keep a picture of them; see platform.ChangeTable.
create table travel.change (
    position bigint      generated always as identity primary key,
    txid     xid8        not null default pg_current_xact_id(),
    person   uuid        not null,
    at       timestamptz not null default now()
);
create index change_in_order on travel.change (txid, position);

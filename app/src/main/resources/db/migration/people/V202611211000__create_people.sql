create schema people;

create collation people.names (provider = icu, locale = 'und');

-- Letters without case and accents, for searching; immutable so that a column can be made of it.
create function people.folded(words text) returns text
    language sql immutable strict parallel safe
    return lower(public.unaccent('public.unaccent'::regdictionary, words));

create table people.organisation (
    id   uuid primary key,
    code text not null unique check (code <> ''),
    name text not null check (name <> '')
);

create table people.person (
    id                uuid        primary key,
    organisation      uuid        not null references people.organisation,
    number            text        not null check (number <> ''),   -- the organisation's own number for the person
    given_name        text        not null,
    family_name       text        not null,
    category          text        not null check (category in ('INTERNATIONAL_STAFF', 'NATIONAL_STAFF',
                                      'CONSULTANT', 'INTERN', 'VISITOR', 'PARTNER', 'DEPENDANT')),
    language          text        not null,                        -- ISO 639-1, of messages to this person
    head_of_household uuid        references people.person,        -- of a dependant
    zone              uuid,                                        -- a governance id: the warden zone of the residence
    recorded_at       timestamptz not null,
    source            text        not null,
    left_at           timestamptz,
    folded            text        generated always as
                                      (people.folded(given_name || ' ' || family_name || ' ' || number)) stored,
    unique (organisation, number),
    check (given_name <> '' or family_name <> ''),
    check (head_of_household <> id)
);
create index person_by_name on people.person
    (family_name collate people.names, given_name collate people.names, id) where left_at is null;
create index person_by_zone on people.person (zone) where zone is not null;
create index person_by_head on people.person (head_of_household) where head_of_household is not null;
create index person_by_text on people.person using gin (folded gin_trgm_ops);

create table people.channel (
    id          uuid        primary key,
    person      uuid        not null references people.person,
    kind        text        not null check (kind in ('EMAIL', 'PHONE', 'SATPHONE', 'RADIO')),
    value       text        not null check (value <> ''),
    preference  int         not null,                              -- 1 is tried first
    verified_at timestamptz,
    unique (person, kind, value)
);

-- Append-only; what holds is the newest version. Only the retention job deletes.
create table people.station (
    id          uuid             not null,
    version     int              not null,
    person      uuid             not null references people.person,
    kind        text             not null check (kind in ('DUTY_STATION', 'RESIDENCE')),
    place_label text             not null check (place_label <> ''),
    country     text             not null,                         -- ISO 3166-1 alpha-2; empty when not known
    region      text,                                              -- ISO 3166-2
    longitude   double precision check (longitude between -180 and 180),
    latitude    double precision check (latitude between -90 and 90),
    precision   text             not null check (precision in ('POINT', 'CITY', 'REGION', 'COUNTRY')),
    starts      timestamptz      not null,                         -- 1970-01-01 when nobody said since when
    ends        timestamptz      not null check (starts < ends),   -- 9999-12-31 when no end is known
    withdrawn   boolean          not null default false,           -- it turned out that this was never so
    recorded_at timestamptz      not null,
    recorded_by text             not null,
    source      text             not null,
    primary key (id, version),
    check ((longitude is null) = (latitude is null)),
    check (longitude is not null or precision not in ('POINT', 'CITY'))
);
create index station_by_person on people.station (person);
create index station_by_country on people.station (country, person);

-- Whose facts changed, for rooms that keep a picture of them; see platform.ChangeTable.
create table people.change (
    position bigint      generated always as identity primary key,
    txid     xid8        not null default pg_current_xact_id(),
    person   uuid        not null,
    at       timestamptz not null default now()
);
create index change_in_order on people.change (txid, position);

-- A list on its way from the preview to the confirmation; a job throws it away after a day.
create table people.upload (
    id      uuid        primary key,
    list    text        not null check (list in ('PEOPLE', 'TRIPS')),
    name    text        not null,
    content bytea       not null,
    choices text        not null,                                  -- JSON: what was chosen on the form
    by      text        not null,
    at      timestamptz not null
);

-- One row per import that was carried out.
create table people.list_import (
    id              uuid        primary key,
    list            text        not null check (list in ('PEOPLE', 'TRIPS')),
    source          text        not null,
    by              text        not null,
    at              timestamptz not null,
    idempotency_key text,
    digest          bytea       not null,                          -- SHA-256 of the list
    outcome         text        not null,                          -- JSON: the counts
    unique (list, by, idempotency_key)
);
create index list_import_by_time on people.list_import (at desc);

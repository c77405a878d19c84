create schema governance;

create collation governance.names (provider = icu, locale = 'und');

create table governance.zone (
    id             uuid primary key,
    name           text not null check (name <> ''),
    organisation   uuid,                                           -- a people id; none: persons of all organisations
    area           text not null,                                  -- GeoJSON polygon or multipolygon, WGS84
    assembly_point text
);

create table governance.appointment (
    id           uuid        primary key,
    person       uuid        not null,                             -- a people id
    post         text        not null check (post in ('DESIGNATED_OFFICIAL', 'SECURITY_ADVISER',
                                 'SECURITY_FOCAL_POINT', 'ALTERNATE_FOCAL_POINT', 'WARDEN', 'DEPUTY_WARDEN',
                                 'DUTY_OFFICER')),
    zone         uuid        references governance.zone,
    organisation uuid,                                             -- a people id
    starts       timestamptz not null,
    ends         timestamptz not null check (starts < ends),       -- 9999-12-31 when no end is known
    check (zone is not null or post not in ('WARDEN', 'DEPUTY_WARDEN'))
);
create index appointment_by_person on governance.appointment (person);
create index appointment_by_zone on governance.appointment (zone) where zone is not null;

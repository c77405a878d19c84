create schema premises;

create collation premises.names (provider = icu, locale = 'und');

create table premises.premises (
    id           uuid             primary key,
    name         text             not null check (name <> ''),
    kind         text             not null check (kind in ('HEADQUARTERS', 'OFFICE', 'WAREHOUSE', 'GUEST_HOUSE',
                                      'CLINIC', 'SCHOOL', 'CAMP', 'WORKSHOP', 'OTHER')),
    organisation uuid             not null,                        -- a people id
    place_label  text             not null check (place_label <> ''),
    country      text             not null,
    region       text,
    longitude    double precision check (longitude between -180 and 180),
    latitude     double precision check (latitude between -90 and 90),
    precision    text             not null check (precision in ('POINT', 'CITY', 'REGION', 'COUNTRY')),
    capacity     int              check (capacity >= 0),
    check ((longitude is null) = (latitude is null)),
    check (longitude is not null or precision not in ('POINT', 'CITY'))
);
create index premises_by_name on premises.premises (name collate premises.names, id);
create index premises_by_position on premises.premises (latitude, longitude);

-- Who works there on ordinary days.
create table premises.occupant (
    premises uuid        not null references premises.premises,
    person   uuid        not null,                                 -- a people id
    since    timestamptz not null,
    primary key (premises, person)
);
create index occupant_by_person on premises.occupant (person);

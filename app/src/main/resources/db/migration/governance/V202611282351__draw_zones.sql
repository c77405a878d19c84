alter table governance.zone
    add column radio_channel text        not null default '',
    add column mended        text[]      not null default '{}',     -- findings about the boundary as it was given
    add column reason        text        not null default '',       -- why it was drawn, changed or ended
    add column version       int         not null default 1,
    add column recorded_at   timestamptz not null default now(),
    add column recorded_by   text        not null default '';

-- What a zone was at each time: as known at T is the newest version recorded by T.
create table governance.zone_version (like governance.zone, primary key (id, version));
create function governance.keep_zone_version() returns trigger language plpgsql as $$
begin
    insert into governance.zone_version select new.*;
    return null;
end $$;
create trigger count_version before update on governance.zone
    for each row execute function governance.count_version();
create trigger keep_version after insert or update on governance.zone
    for each row execute function governance.keep_zone_version();
insert into governance.zone_version select * from governance.zone;

-- Where the people of zones gather. Never changed: a point that moves is closed, and another one is made.
create table governance.zone_point (
    id          uuid             primary key,
    kind        text             not null check (kind in ('ASSEMBLY', 'CONCENTRATION')),
    zones       uuid[]           not null check (cardinality(zones) > 0),
    name        text             not null check (name <> ''),
    longitude   double precision not null check (longitude between -180 and 180),
    latitude    double precision not null check (latitude between -90 and 90),
    capacity    int              check (capacity between 1 and 1000000),   -- people; none: not known
    access      text             not null default '',
    recorded_at timestamptz      not null,
    recorded_by text             not null,
    closed_at   timestamptz,
    closed_by   text,
    check ((closed_at is null) = (closed_by is null)),
    check (kind = 'CONCENTRATION' or cardinality(zones) = 1)
);
create index zone_point_by_zone on governance.zone_point using gin (zones);

-- Who is on duty, on leave, teleworking or on mission, from one day to another. Append-only; what holds
-- is the newest version. Nothing is deleted but by the retention job: who takes an entry back withdraws it.
create table people.presence (
    id          uuid             not null,
    version     int              not null,
    person      uuid             not null references people.person,
    kind        text             not null check (kind in ('DUTY', 'LEAVE', 'TELEWORK', 'MISSION')),
    place_label text             check (place_label <> ''),           -- null when nobody said where
    country     text,                                                -- ISO 3166-1 alpha-2; empty when not known
    region      text,                                                -- ISO 3166-2
    longitude   double precision check (longitude between -180 and 180),
    latitude    double precision check (latitude between -90 and 90),
    precision   text             check (precision in ('POINT', 'CITY', 'REGION', 'COUNTRY')),
    starts      timestamptz      not null,                           -- the first day begins, by the clocks of the place
    ends        timestamptz      not null check (starts < ends),     -- the last day is over, by the same clocks
    zone        text             not null check (zone <> ''),        -- whose clocks these are, such as Africa/Nairobi
    withdrawn   boolean          not null default false,
    recorded_at timestamptz      not null,
    recorded_by text             not null,
    source      text             not null,
    primary key (id, version),
    check ((place_label is null) = (country is null) and (place_label is null) = (precision is null)),
    check ((longitude is null) = (latitude is null)),
    check (longitude is not null or precision is null or precision not in ('POINT', 'CITY'))
);
create index presence_by_person on people.presence (person, starts);
create index presence_by_country on people.presence (country, person) where country is not null;
create index presence_by_end on people.presence (ends);
call platform.wall_by_person('people.presence');

-- Programs that ask again because an answer was lost: the same key enters the same days once.
create table people.presence_request (
    by     text        not null,
    key    text        not null,
    digest bytea       not null check (length(digest) = 32),
    entry  uuid        not null,
    at     timestamptz not null,
    primary key (by, key)
);

-- Leave or a mission in a country that somebody looks after brings the person into sight, as a leg does.
do $$
declare
    before text := pg_get_functiondef('platform.persons_within'::regproc);
    after  text := replace(before, 'select l.person from travel.leg l', $branch$select e.person from people.presence e
        where e.country = any (countries) and not e.withdrawn and e.ends > now()
          and not exists (select from people.presence newer where newer.id = e.id and newer.version > e.version)
        union
        select l.person from travel.leg l$branch$);
begin
    if before = after then
        raise exception 'platform.persons_within asks otherwise than was thought';
    end if;
    execute after;
end $$;

-- Lists of presence are taken in like those of people.
alter table people.upload
    drop constraint upload_list_check,
    add constraint upload_list_check
        check (list in ('PEOPLE', 'TRIPS', 'PREMISES', 'ZONES', 'POSTS', 'PRESENCE'));
alter table people.list_import
    drop constraint list_import_list_check,
    add constraint list_import_list_check
        check (list in ('PEOPLE', 'TRIPS', 'PREMISES', 'ZONES', 'POSTS', 'PRESENCE'));

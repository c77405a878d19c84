-- Who looked at whom, one line an hour: derived from the audit trail after its entries were sealed, so that
-- a person sees who looked and an auditor finds a person's entries. The trail itself stays the evidence.
create table platform.look (
    person       uuid        not null,                       -- a people id
    hour         timestamptz not null,
    actor        text        not null,
    kind         text        not null,
    actor_id     uuid        not null default '00000000-0000-0000-0000-000000000000',
    capacity     text        not null,                       -- the roles of the actor then, parted by spaces
    deed         text        not null,
    subject      text        not null,                       -- empty where it is the person
    reason       text        not null,
    organisation uuid        not null,                       -- of the person, then
    first_at     timestamptz not null,
    last_at      timestamptz not null,
    times        int         not null check (times > 0),
    primary key (person, hour, actor_id, deed, subject, reason, actor)
);
create index look_by_person on platform.look (person, last_at desc);
create index look_by_organisation on platform.look (organisation, last_at desc);
call platform.wall_by_person('platform.look');

-- How far the seals were read.
create table platform.look_mark (
    only_row boolean primary key default true check (only_row),
    sealed   bigint  not null
);
insert into platform.look_mark (sealed) values (0);

-- The ids that an entry names: its subject, and what its details hold as person or people.
create function platform.ids_named(subject text, details text) returns setof uuid
    language sql immutable parallel safe as $$
    select distinct named.id::uuid from (
        select subject as id
        union all select cast(details as jsonb) ->> 'person'
        union all select jsonb_array_elements_text(
            case jsonb_typeof(cast(details as jsonb) -> 'people') when 'array'
                then cast(details as jsonb) -> 'people' else '[]'::jsonb end)) named
    where named.id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
$$;

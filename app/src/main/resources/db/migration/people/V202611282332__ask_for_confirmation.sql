-- Once a month a focal point says that the list of an organisation at a duty station is true (S2.12, S2.32).
create table people.confirmation (
    id           uuid        primary key,
    organisation uuid        not null references people.organisation,
    country      text        not null,                                   -- of the duty station; empty if none is known
    station      text        not null,
    opened_at    timestamptz not null,
    due_at       timestamptz not null check (due_at > opened_at),
    people       int         not null,                                   -- the counts as of `counted_at`
    came         int         not null,
    went         int         not null,
    changed      int         not null,
    counted_at   timestamptz not null,
    asked        int,                                                    -- how many could be written to
    reminded_at  timestamptz,
    confirmed_by text,
    confirmed_at timestamptz,
    note         text        not null default '' check (length(note) <= 300),
    check ((confirmed_by is null) = (confirmed_at is null))
);
create unique index confirmation_open on people.confirmation (organisation, country, station) where confirmed_at is null;
create index confirmation_by_list on people.confirmation (organisation, country, station, confirmed_at);

-- What was confirmed last: who was on the list, and what it said of each.
create table people.confirmed_person (
    organisation uuid        not null references people.organisation,
    country      text        not null,
    station      text        not null,
    person       uuid        not null references people.person,
    details      jsonb       not null,
    confirmed_at timestamptz not null,
    primary key (organisation, country, station, person)
);
create index confirmed_person_by_person on people.confirmed_person (person);
call platform.wall_by_person('people.confirmed_person');

-- Who is on which list at a moment, and what it says of each. Dependants stand on that of their head of household.
create function people.on_list(at timestamptz, of_organisation uuid)
    returns table (person uuid, organisation uuid, country text, station text, details jsonb)
    language sql stable as $$
    select p.id, p.organisation, coalesce(duty.country, ''), coalesce(duty.station, ''),
        jsonb_strip_nulls(jsonb_build_object(
            'name', btrim(p.given_name || ' ' || p.family_name),
            'number', p.number,
            'category', p.category,
            'unit', (select u.name from people.unit u where u.id = p.unit),
            'contractUntil', p.contract_until,
            'channels', (
                select string_agg(c.value, ', ' order by c.preference, c.kind, c.value)
                from people.channel c where c.person = p.id),
            'residence', (
                select s.place_label from people.station s
                where s.person = p.id and s.kind = 'RESIDENCE' and not s.withdrawn and s.starts <= at and s.ends > at
                  and not exists (
                      select from people.station newer where newer.id = s.id and newer.version > s.version)
                order by s.starts desc, s.id limit 1)))
    from people.person p
    left join lateral (
        select s.country, btrim(split_part(s.place_label, ',', 1)) as station
        from people.station s
        where s.person = coalesce(p.head_of_household, p.id) and s.kind = 'DUTY_STATION' and not s.withdrawn
          and s.starts <= at and s.ends > at
          and not exists (
              select from people.station newer where newer.id = s.id and newer.version > s.version)
        order by s.starts desc, s.id limit 1) duty on true
    where p.left_at is null and (of_organisation is null or p.organisation = of_organisation)
$$;

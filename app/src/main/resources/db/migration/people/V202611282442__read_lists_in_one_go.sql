-- Who is on which list at a moment, and what it says of each. Reads each table once for all of them: asked for each
-- person, the walls around channels and stations are asked anew each time.
create or replace function people.on_list(at timestamptz, of_organisation uuid)
    returns table (person uuid, organisation uuid, country text, station text, details jsonb)
    language sql stable as $$
    with here as materialized (
        select p.id, p.organisation, p.given_name, p.family_name, p.number, p.category, p.unit, p.contract_until,
            coalesce(p.head_of_household, p.id) as works_as
        from people.person p
        where p.left_at is null and (of_organisation is null or p.organisation = of_organisation)),
    meant as materialized (
        select id from here union select works_as from here),
    newest as materialized (
        select distinct on (s.id) s.id, s.person, s.kind, s.country, s.place_label, s.starts, s.ends, s.withdrawn
        from people.station s join meant m on m.id = s.person
        order by s.id, s.version desc),
    now_at as materialized (
        select distinct on (n.person, n.kind) n.person, n.kind, n.country, n.place_label
        from newest n
        where not n.withdrawn and n.starts <= at and n.ends > at
        order by n.person, n.kind, n.starts desc, n.id),
    reached as materialized (
        select c.person, string_agg(c.value, ', ' order by c.preference, c.kind, c.value) as channels
        from people.channel c join here h on h.id = c.person
        group by c.person)
    select h.id, h.organisation, coalesce(duty.country, ''),
        coalesce(btrim(split_part(duty.place_label, ',', 1)), ''),
        jsonb_strip_nulls(jsonb_build_object(
            'name', btrim(h.given_name || ' ' || h.family_name),
            'number', h.number,
            'category', h.category,
            'unit', u.name,
            'contractUntil', h.contract_until,
            'channels', reached.channels,
            'residence', lives.place_label))
    from here h
    left join people.unit u on u.id = h.unit
    left join now_at duty on duty.person = h.works_as and duty.kind = 'DUTY_STATION'
    left join now_at lives on lives.person = h.id and lives.kind = 'RESIDENCE'
    left join reached on reached.person = h.id
$$;

-- What is missing in the files of these people, or of everybody whom the reader may see. Reads each table once for all
-- of them: asked for each person, the walls around channels and stations are asked anew each time. For dependants the
-- channels and contacts of their head of household count too; they stand on the list of their head of household.
create function people.gaps(at timestamptz, of_persons uuid[])
    returns table (
        person               uuid,
        no_channel           bool,                           -- no message and no call can reach the person
        channel_unverified   bool,                           -- there are channels, and nobody ever found that one works
        channel_stale        bool,                           -- found to work longer ago than the profile takes
        residence_unknown    bool,
        no_emergency_contact bool,
        list_unconfirmed     bool)                           -- the list is overdue to be confirmed
    language sql stable as $$
    with asked as materialized (
        select p.id, p.organisation, p.head_of_household as head from people.person p
        where of_persons is null or p.id = any (of_persons)),
    meant as materialized (
        select id from asked union select head from asked where head is not null),
    reached as materialized (
        select c.person, max(c.verified_at) as verified_at
        from people.channel c join meant m on m.id = c.person group by c.person),
    told as materialized (
        select distinct e.person from people.emergency_contact e join meant m on m.id = e.person),
    newest as materialized (
        select distinct on (s.id) s.id, s.person, s.kind, s.country, s.place_label, s.longitude, s.starts, s.ends,
            s.withdrawn
        from people.station s join meant m on m.id = s.person
        order by s.id, s.version desc),
    living as materialized (
        select distinct n.person from newest n
        where n.kind = 'RESIDENCE' and not n.withdrawn and n.starts <= at and n.ends > at
          and (n.longitude is not null or n.country <> '')),
    working as materialized (
        select distinct on (n.person) n.person,
            n.country || '/' || btrim(split_part(n.place_label, ',', 1)) as list
        from newest n
        where n.kind = 'DUTY_STATION' and not n.withdrawn and n.starts <= at and n.ends > at
        order by n.person, n.starts desc, n.id),
    overdue as materialized (
        select distinct q.organisation, q.country || '/' || q.station as list
        from people.confirmation q where q.confirmed_at is null and q.due_at < at),
    patience as materialized (
        select a.organisation, at - make_interval(days => profiles.setting('contact-stale-days', a.organisation, 180))
            as since
        from (select distinct organisation from asked) a)
    select a.id,
        own.person is null and heads.person is null,
        (own.person is not null or heads.person is not null) and coalesce(own.verified_at, heads.verified_at) is null,
        coalesce(greatest(own.verified_at, heads.verified_at) < patience.since, false),
        living.person is null,
        mine.person is null and theirs.person is null,
        overdue.list is not null
    from asked a
    join patience on patience.organisation = a.organisation
    left join reached own on own.person = a.id
    left join reached heads on heads.person = a.head
    left join told mine on mine.person = a.id
    left join told theirs on theirs.person = a.head
    left join living on living.person = a.id
    left join working on working.person = coalesce(a.head, a.id)
    left join overdue on overdue.organisation = a.organisation and overdue.list = coalesce(working.list, '/')
$$;

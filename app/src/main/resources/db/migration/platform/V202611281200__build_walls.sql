-- The second wall (docs/decisions/0014): whoever runs as safeconduct_app sees the people of the scope
-- that the application said in this transaction, and nobody if it said none; whoever may see
-- everybody runs as safeconduct_everybody, which has the same rights on tables and owns as little.
-- Whoever looks after countries runs as safeconduct_area.
do $$
declare
    name text;
begin
    foreach name in array array['safeconduct_everybody', 'safeconduct_area'] loop
        if not exists (select from pg_roles where rolname = name) then
            execute format('create role %I nologin', name);
        end if;
        execute format('grant safeconduct_app to %I', name);
        execute format('grant %I to %I', name, current_user);
    end loop;
end $$;

-- The ids that the application said, of `organisations`, `zones` or `persons`; null if it said none.
create function platform.scoped(part text) returns uuid[]
    language sql stable parallel safe
    return nullif(current_setting('safeconduct.' || part, true), '')::uuid[];

-- Whom a station, a leg or a confirmed position that holds now or is to come places in the countries
-- that the application said, and the dependants of those who live or work there. It reads as its owner,
-- because it is what the wall itself asks; it hands out ids only.
create function platform.persons_within() returns setof uuid
    language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    countries text[] := nullif(current_setting('safeconduct.countries', true), '')::text[];
begin
    if coalesce(cardinality(countries), 0) = 0 then
        return;
    end if;
    return query
        with based as (
            select s.person from people.station s
            where s.country = any (countries) and not s.withdrawn and s.ends > now()
              and not exists (select from people.station newer where newer.id = s.id and newer.version > s.version))
        select person from based
        union
        select p.id from people.person p join based on based.person = p.head_of_household
        union
        select l.person from travel.leg l
        where l.country = any (countries) and not l.cancelled and l.ends > now()
          and not exists (select from travel.leg newer where newer.id = l.id and newer.version > l.version)
        union
        select c.person from exposure.position c
        where c.country = any (countries) and not c.withdrawn and c.ends > now()
          and not exists (select from exposure.position newer where newer.id = c.id and newer.version > c.version);
end $$;
revoke all on function platform.persons_within() from public;
grant execute on function platform.persons_within() to safeconduct_app;

-- Puts a wall around a table: a row is there for those who see everybody, and for those for whom the
-- condition holds. The condition is written with subqueries, so that what was said is read once a
-- query and not once a row.
create procedure platform.wall(walled regclass, condition text)
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', walled);
    execute format('create policy in_scope on %s to safeconduct_app using (%s)', walled, condition);
    execute format('create policy everybody on %s to safeconduct_everybody using (true)', walled);
end $$;

-- For tables that hold the ties themselves: the names of their columns.
create procedure platform.wall_by_ties(walled regclass, organisation name, zone name, person name, head name)
    language plpgsql as $$
begin
    call platform.wall(walled, format(
        '%1$I = any ((select platform.scoped(''organisations''))::uuid[])'
        ' or %2$I = any ((select platform.scoped(''zones''))::uuid[])'
        ' or %3$I = any ((select platform.scoped(''persons''))::uuid[])'
        ' or %4$I = any ((select platform.scoped(''persons''))::uuid[])',
        organisation, zone, person, head));
    execute format('create policy in_area on %s to safeconduct_area using (%I in (select platform.persons_within()))',
        walled, person);
end $$;

-- For tables that name a person in their column `person`: a row is there if that person is.
create procedure platform.wall_by_person(walled regclass)
    language plpgsql as $$
begin
    call platform.wall(walled, format('exists (select from people.person p where p.id = %s.person)', walled));
end $$;

-- The second wall (docs/decisions/0013): whoever runs as safeconduct_app sees the people of the scope
-- that the application said in this transaction, and nobody if it said none; whoever may see
-- everybody runs as safeconduct_everybody, which has the same rights on tables and owns as little.
do $$
begin
    if not exists (select from pg_roles where rolname = 'safeconduct_everybody') then
        create role safeconduct_everybody nologin;
    end if;
    grant safeconduct_app to safeconduct_everybody;
    execute format('grant safeconduct_everybody to %I', current_user);
end $$;

-- The ids that the application said, of `organisations`, `zones` or `persons`; null if it said none.
create function platform.scoped(part text) returns uuid[]
    language sql stable parallel safe
    return nullif(current_setting('safeconduct.' || part, true), '')::uuid[];

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
end $$;

-- For tables that name a person in their column `person`: a row is there if that person is.
create procedure platform.wall_by_person(walled regclass)
    language plpgsql as $$
begin
    call platform.wall(walled, format('exists (select from people.person p where p.id = %s.person)', walled));
end $$;

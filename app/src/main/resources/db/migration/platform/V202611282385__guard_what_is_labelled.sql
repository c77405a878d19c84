-- Labels are part of the second wall (docs/decisions/0025): the application says which records are labelled
-- above the clearance of whoever acts, and no role but the one that sees everybody without limit gets them.
-- Whoever sees everybody, but not every label, runs as safeconduct_guarded.
do $$
begin
    if not exists (select from pg_roles where rolname = 'safeconduct_guarded') then
        create role safeconduct_guarded nologin;
    end if;
    grant safeconduct_app to safeconduct_guarded;
    execute format('grant safeconduct_guarded to %I', current_user);
end $$;

-- That a person's row is not withheld: by the person whom it names, but from nobody what is their own or
-- their household's. Null for a table that names nobody.
create function platform.label_condition(walled regclass) returns text
    language plpgsql stable as $$
declare
    person name := case when walled::text = 'people.person' then 'id' else 'person' end;
    head   name;
begin
    if not exists (select from pg_attribute where attrelid = walled and attname = person and not attisdropped) then
        return null;
    end if;
    select attname into head from pg_attribute
    where attrelid = walled and attname in ('head', 'head_of_household') and not attisdropped;
    return format('(%1$I <> all ((select platform.scoped(''withheld''))::uuid[])'
        || case when head is null then '' else ' or %2$I = any ((select platform.scoped(''persons''))::uuid[])' end
        || ')', person, head);
end $$;

-- Adds the condition to the gates that a table has. A gate that asks for the person's own row has it already.
create procedure platform.narrow(walled regclass, condition text)
    language plpgsql as $$
declare
    gate record;
begin
    for gate in
        select polname, pg_get_expr(polqual, polrelid) as qual from pg_policy
        where polrelid = walled and polname <> 'everybody'
    loop
        execute format('alter policy %I on %s using ((%s) and %s)', gate.polname, walled, gate.qual, condition);
    end loop;
end $$;

-- The third gate, and the labels in the other ones.
create procedure platform.guard(walled regclass)
    language plpgsql as $$
declare
    condition text := platform.label_condition(walled);
    asks      boolean;
begin
    select coalesce(bool_or(pg_get_expr(polqual, polrelid) like '%people.person %'), false) into asks
    from pg_policy where polrelid = walled;
    if condition is not null and not asks then
        call platform.narrow(walled, condition);
    end if;
    execute format('create policy guarded on %s to safeconduct_guarded using (%s)', walled, coalesce(condition, 'true'));
end $$;

create or replace procedure platform.wall(walled regclass, condition text)
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', walled);
    execute format('create policy in_scope on %s to safeconduct_app using (%s)', walled, condition);
    execute format('create policy everybody on %s to safeconduct_everybody using (true)', walled);
    call platform.guard(walled);
end $$;

create or replace procedure platform.wall_by_ties(walled regclass, organisation name, zone name, person name, head name)
    language plpgsql as $$
begin
    call platform.wall(walled, format(
        '%1$I = any ((select platform.scoped(''organisations''))::uuid[])'
        ' or %2$I = any ((select platform.scoped(''zones''))::uuid[])'
        ' or %3$I = any ((select platform.scoped(''persons''))::uuid[])'
        ' or %4$I = any ((select platform.scoped(''persons''))::uuid[])',
        organisation, zone, person, head));
    execute format('create policy in_area on %s to safeconduct_area using (%I in (select platform.persons_within()) and %s)',
        walled, person, platform.label_condition(walled));
end $$;

-- For tables whose rows are records that can be labelled themselves, or belong to one: its column.
create procedure platform.guard_records(labelled regclass, id_column name)
    language plpgsql as $$
declare
    condition text := format('(%I <> all ((select platform.scoped(''withheld''))::uuid[]))', id_column);
begin
    if exists (select from pg_policy where polrelid = labelled) then
        call platform.narrow(labelled, condition);
        return;
    end if;
    execute format('alter table %s enable row level security', labelled);
    execute format('create policy in_scope on %s to safeconduct_app using (%s)', labelled, condition);
    execute format('create policy everybody on %s to safeconduct_everybody using (true)', labelled);
    execute format('create policy guarded on %s to safeconduct_guarded using (%s)', labelled, condition);
end $$;

do $$
declare
    walled regclass;
begin
    for walled in select oid from pg_class where relrowsecurity loop
        call platform.guard(walled);
    end loop;
end $$;

-- Headcounts are not among them: who is asked whether they are safe can always answer. Boards ask themselves.
call platform.guard_records('travel.trip', 'id');
call platform.guard_records('travel.leg', 'trip');
call platform.guard_records('alerts.alert', 'id');
call platform.guard_records('premises.premises', 'id');
call platform.guard_records('governance.meeting', 'id');
call platform.guard_records('governance.decision', 'meeting');
call platform.guard_records('governance.action_point', 'meeting');
call platform.guard_records('governance.consultation', 'id');
call platform.guard_records('governance.counterpart', 'id');

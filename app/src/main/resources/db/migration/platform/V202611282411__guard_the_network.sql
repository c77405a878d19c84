-- Zones, appointments, delegations, nominations and bodies can be labelled like the records before them
-- (docs/decisions/0025). What belongs to one goes with it.
create procedure platform.guard_rows(labelled regclass, condition text)
    language plpgsql as $$
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

-- That a row's own label does not keep it back, unless it is about whoever acts.
create function platform.open_or_own(person name) returns text
    language sql immutable as $$
    select format('(id <> all ((select platform.scoped(''withheld''))::uuid[])'
        ' or coalesce(%I = any ((select platform.scoped(''persons''))::uuid[]), false))', person)
$$;

-- That the record to which a row belongs, if it belongs to one, is not kept back.
create function platform.open_if_any(id_column name) returns text
    language sql immutable as $$
    select format('(%1$I is null or %1$I <> all ((select platform.scoped(''withheld''))::uuid[]))', id_column)
$$;

call platform.guard_records('governance.zone', 'id');
call platform.guard_records('governance.zone_version', 'id');
-- A point of several zones is a secret only if all of them are: people have to know where to gather.
call platform.guard_rows('governance.zone_point', '(not zones <@ (select platform.scoped(''withheld''))::uuid[])');

call platform.guard_rows('governance.appointment', platform.open_or_own('person'));
call platform.guard_rows('governance.appointment', platform.open_if_any('zone'));
call platform.guard_rows('governance.appointment_version', platform.open_or_own('person'));
call platform.guard_rows('governance.appointment_version', platform.open_if_any('zone'));
call platform.guard_records('governance.handover', 'appointment');

call platform.guard_rows('governance.delegation', platform.open_or_own('to_person'));
call platform.guard_rows('governance.nomination', platform.open_or_own('person'));

call platform.guard_records('governance.body', 'id');
call platform.guard_records('governance.meeting', 'body');
call platform.guard_records('governance.decision', 'body');
call platform.guard_records('governance.action_point', 'body');

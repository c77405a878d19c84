-- What the application may do, granted again after each migration so that no new table is forgotten.
do $$
declare
    room name;
begin
    for room in
        select nspname from pg_namespace
        where nspname not in ('information_schema', 'public') and nspname not like 'pg\_%'
    loop
        execute format('grant usage on schema %I to safeconduct_app', room);
        execute format('grant select, insert, update, delete on all tables in schema %I to safeconduct_app', room);
        execute format('grant usage on all sequences in schema %I to safeconduct_app', room);
    end loop;
    revoke update, delete, truncate on platform.audit_entry, platform.audit_seal, platform.audit_root from safeconduct_app;
    revoke update, delete, truncate on profiles.purge_statement from safeconduct_app;
    revoke update, truncate on people.file_change from safeconduct_app;
end $$;

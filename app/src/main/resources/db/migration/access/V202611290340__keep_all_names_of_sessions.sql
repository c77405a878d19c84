-- Two proofs can fall within one slow request: none of the names that the session had before may come back.
alter table access.web_session add column names_before char(36)[] not null default '{}';

create or replace function access.keep_new_name() returns trigger language plpgsql as $$
begin
    if new.session_id = any (old.names_before) then
        new.session_id := old.session_id;
    elsif new.session_id <> old.session_id then
        new.names_before := old.session_id || old.names_before;
    end if;
    return new;
end $$;

update access.web_session set names_before = array[named_before] where named_before is not null;
alter table access.web_session drop column named_before;

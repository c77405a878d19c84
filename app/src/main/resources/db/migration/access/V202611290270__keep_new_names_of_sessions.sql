-- Whoever proves who they are gets a new name for the session. A request that began just before, and writes at its end
-- when the session was used, wrote the old name back: the browser's new one led nowhere, and its user was signed out.
alter table access.web_session add column named_before char(36);

create function access.keep_new_name() returns trigger language plpgsql as $$
begin
    if new.session_id = old.named_before then
        new.session_id := old.session_id;
    elsif new.session_id <> old.session_id then
        new.named_before := old.session_id;
    end if;
    return new;
end $$;

create trigger keep_new_name before update of session_id on access.web_session
    for each row execute function access.keep_new_name();

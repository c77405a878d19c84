-- Whoever fills a file that was emptied would bring back a person whom nobody knows: the database refuses it, whoever
-- asks. Which file leads (same_as) and the zone may still change; both come to nothing.
create function people.keep_forgotten() returns trigger language plpgsql as $$
begin
    raise exception 'the file % was emptied for good', old.id using errcode = 'check_violation';
end $$;

create trigger person_stays_forgotten
    before update of number, given_name, family_name, category, language, head_of_household, left_at, unit, forgotten_at
    on people.person
    for each row when (old.forgotten_at is not null and
        (old.number, old.given_name, old.family_name, old.category, old.language, old.head_of_household, old.left_at,
            old.unit, old.forgotten_at) is distinct from
        (new.number, new.given_name, new.family_name, new.category, new.language, new.head_of_household, new.left_at,
            new.unit, new.forgotten_at))
    execute function people.keep_forgotten();

-- What a file said before and after a change. The audit trail names the fields and this row: it is sealed, so that
-- what it held could never be forgotten. Added, never changed; deleted when the file is emptied.
create table people.file_change (
    id      uuid        primary key,
    person  uuid        not null references people.person,
    at      timestamptz not null,
    changes text        not null                                          -- JSON: by field, before and after
);
create index file_change_by_person on people.file_change (person, at desc);
call platform.wall_by_person('people.file_change');

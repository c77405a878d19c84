call platform.wall_by_person('people.emergency_contact');
call platform.wall_by_person('people.restricted_field');
call platform.wall_by_person('people.proposal');

-- Whoever looks after countries finds by name too; the function applies the scope itself.
do $$
declare
    before text := pg_get_functiondef('people.found'::regproc);
    after  text := replace(before, 'or p.head_of_household = any($9))',
        'or p.head_of_household = any($9) or p.id in (select platform.persons_within()))');
begin
    if before = after then
        raise exception 'people.found applies another scope than was thought';
    end if;
    execute after;
end $$;

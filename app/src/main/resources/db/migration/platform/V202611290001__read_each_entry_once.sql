-- An entry that says whom a list showed names a hundred people; it was read three times to find them.
create or replace function platform.ids_named(subject text, details text) returns setof uuid
    language sql immutable parallel safe as $$
    select distinct named.id::uuid
    from platform.told(details) as said (told) cross join lateral (
        select subject as id
        union all select told ->> 'person'
        union all select jsonb_array_elements_text(
            case jsonb_typeof(told -> 'people') when 'array' then told -> 'people' else '[]'::jsonb end)) named
    where length(named.id) = 36 and named.id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
$$;

-- Whether somebody is not shown for now that this actor looked: the account itself, or a program that holds
-- one of its tokens. The one place that says so; whoever tells a person who looked asks here.
create function platform.is_withheld(looked_at uuid, looker uuid) returns boolean
    language sql stable parallel safe as $$
    select exists (
        select from platform.look_withholding w
        where w.person = looked_at and w.confirmed_at is not null and w.ended_at is null and w.until > now()
          and (w.actor_id = looker
              or exists (select from access.api_token t where t.id = looker and t.account = w.actor_id)))
$$;

-- What an entry tells, as JSON. PostgreSQL reads no JSON that names the letter NUL, and entries from before
-- it was kept out of them stay as they were sealed.
create function platform.told(details text) returns jsonb
    language sql immutable parallel safe as $$
    select cast(replace(details, '\u0000', '\ufffd') as jsonb)
$$;

create or replace function platform.ids_named(subject text, details text) returns setof uuid
    language sql immutable parallel safe as $$
    select distinct named.id::uuid from (
        select subject as id
        union all select platform.told(details) ->> 'person'
        union all select jsonb_array_elements_text(
            case jsonb_typeof(platform.told(details) -> 'people') when 'array'
                then platform.told(details) -> 'people' else '[]'::jsonb end)) named
    where named.id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
$$;

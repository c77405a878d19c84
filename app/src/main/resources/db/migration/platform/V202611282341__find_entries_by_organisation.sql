-- Which organisation goes by a short name or an id; none if none does.
create function platform.organisation_named(called text) returns table (id uuid)
    language sql stable as $$
    select o.id from people.organisation o where lower(o.code) = lower(called) or o.id::text = lower(called)
$$;

-- The ids that stand in the audit trail as actors of an organisation: accounts tied to it, accounts of its
-- people, and tokens of both.
create function platform.acting_for(called text) returns table (id uuid)
    language sql stable as $$
    with account as (
        select a.id from access.account a left join people.subject p on p.person = a.person
        where a.organisations && (select array_agg(o.id) from platform.organisation_named(called) o)
           or p.organisation in (select o.id from platform.organisation_named(called) o))
    select account.id from account
    union all select t.id from access.api_token t join account on account.id = t.account
$$;

-- The ids of its people, and its own.
create function platform.looked_after_by(called text) returns table (id uuid)
    language sql stable as $$
    select p.person from people.subject p
    where p.organisation in (select o.id from platform.organisation_named(called) o)
    union all select o.id from platform.organisation_named(called) o
$$;

create schema demo;

-- Which organisation this demo holds; its trips lie around the moment at which it was begun.
create table demo.seeding (
    only_row boolean     primary key default true check (only_row),
    size     text        not null check (size in ('S', 'M', 'L', 'XL')),
    seed     bigint      not null,
    begun_at timestamptz not null
);

-- Which rooms are full: written in the transaction that fills them.
create table demo.filled (
    room text        primary key,
    at   timestamptz not null
);

-- After a million rows the planner must know of them at once; only an owner may analyze.
create function demo.gather_statistics() returns void
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    name text;
begin
    for name in
        select format('%I.%I', schemaname, tablename) from pg_tables
        where schemaname in ('people', 'governance', 'premises', 'travel', 'exposure')
    loop
        execute 'analyze ' || name;
    end loop;
end $$;
revoke all on function demo.gather_statistics() from public;
grant execute on function demo.gather_statistics() to safeconduct_app;

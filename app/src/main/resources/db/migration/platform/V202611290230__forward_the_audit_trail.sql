-- How far the audit trail got on its way to each log server; what it did not take waits in the trail.
create table platform.audit_forwarding (
    receiver text        primary key,          -- host:port
    number   bigint      not null default 0,   -- of the last seal that it took
    taken_at timestamptz,                      -- when that was
    attempts int         not null default 0,   -- in vain since
    next_at  timestamptz not null,
    trouble  text,                             -- what went wrong last
    check ((attempts = 0) = (trouble is null))
);

-- Once a day, where the hash chain of the audit trail stood: append-only.
create table platform.audit_root (
    day      date        primary key,                        -- UTC
    number   bigint      not null,                           -- of the last seal then
    root     bytea       not null check (length(root) = 32),
    taken_at timestamptz not null
);

-- How far a root got on its way to a place outside.
create table platform.audit_root_sending (
    day        date        not null references platform.audit_root,
    place      text        not null,                         -- such as MAIL or FILE
    attempts   int         not null default 0,
    next_at    timestamptz not null,
    sent_at    timestamptz,
    proof      text,                                         -- what the place said, when it took it
    trouble    text,                                         -- what went wrong last
    primary key (day, place),
    check ((sent_at is null) = (proof is null))
);

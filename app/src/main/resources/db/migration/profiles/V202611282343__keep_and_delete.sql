-- What must not be deleted for now, although it was kept long enough: everything about a person, an alert or
-- a headcount, or an organisation. Lifted by somebody else than whoever placed it; never deleted.
create table profiles.legal_hold (
    id         uuid        primary key,
    subject    uuid        not null,                         -- an id of any room
    reason     text        not null check (length(reason) between 5 and 300),
    placed_at  timestamptz not null,
    placed_by  text        not null,
    placer     text        not null,                         -- who that is, whatever their name
    lifted_at  timestamptz,
    lifted_by  text,
    lift_reason text,
    check ((lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lift_reason is null))
);
create unique index legal_hold_in_force on profiles.legal_hold (subject) where lifted_at is null;

-- What was deleted, without saying whose it was: append-only, each hash covers the one before it.
create table profiles.purge_statement (
    number   bigint      primary key,
    rule     text        not null,
    period   int         not null,                           -- days, of the installation then
    rows     bigint      not null check (rows > 0),
    ids_hash bytea       not null check (length(ids_hash) = 32),
    oldest   timestamptz not null,
    newest   timestamptz not null check (oldest <= newest),
    held     bigint      not null,                           -- rows that a legal hold kept
    at       timestamptz not null,
    hash     bytea       not null check (length(hash) = 32)
);

-- When a rule was last applied, and what went wrong then.
create table profiles.purge_run (
    rule    text        primary key,
    at      timestamptz not null,
    trouble text
);

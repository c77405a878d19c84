-- The role that the application runs as: no superuser, no bypass, owns nothing.
do $$
begin
    if not exists (select from pg_roles where rolname = 'safeconduct_app') then
        create role safeconduct_app nologin;
    end if;
    execute format('grant safeconduct_app to %I', current_user);
end $$;

create extension if not exists pg_trgm;
create extension if not exists unaccent;

create schema platform;

-- Append-only: the application may insert and read, nothing else.
create table platform.audit_entry (
    id       bigint      generated always as identity primary key,
    txid     xid8        not null default pg_current_xact_id(),
    at       timestamptz not null,
    actor    text        not null,
    kind     text        not null check (kind in ('ACCOUNT', 'API_TOKEN', 'ANSWER_LINK', 'SYSTEM_JOB')),
    actor_id uuid,
    deed     text        not null,
    subject  text        not null,
    details  text        not null                     -- JSON, kept as text: the hash covers it letter by letter
);
create index audit_entry_at on platform.audit_entry (at desc);
create index audit_entry_subject on platform.audit_entry (subject, at desc);

-- One seal per entry, in the order of sealing; each hash covers the one before it.
create table platform.audit_seal (
    number   bigint primary key,
    entry    bigint not null unique references platform.audit_entry,
    hash     bytea  not null check (length(hash) = 32)
);

create table platform.event_publication (
    id                     uuid        primary key,
    listener_id            text        not null,
    event_type             text        not null,
    serialized_event       text        not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);
create index event_publication_by_hash on platform.event_publication using hash (serialized_event);
create index event_publication_by_completion on platform.event_publication (completion_date);

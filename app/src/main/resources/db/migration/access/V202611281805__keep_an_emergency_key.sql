-- Sealed keys on paper that open the installation once when nothing else does.
create table access.emergency_key (
    id          uuid        primary key,
    hash        bytea       not null unique check (length(hash) = 32),
    made_at     timestamptz not null,
    made_by     text        not null,
    withdrawn_at timestamptz,
    used_at     timestamptz,
    used_name   text,                                   -- who they said they were
    used_reason text,
    network     text,
    reviewed_at timestamptz,
    reviewed_by text,
    review      text,
    check ((used_at is null) = (used_name is null) and (used_at is null) = (used_reason is null)),
    check ((reviewed_at is null) = (review is null) and (reviewed_at is null) = (reviewed_by is null)),
    check (reviewed_at is null or used_at is not null)
);

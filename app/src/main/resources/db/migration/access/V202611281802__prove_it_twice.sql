-- The second factor of an account: a secret that an authenticator app holds too (RFC 6238).
create table access.second_factor (
    account      uuid        primary key references access.account,
    secret       bytea       not null,                  -- sealed; the key lies outside the database
    offered_at   timestamptz not null,
    confirmed_at timestamptz,                           -- null until the first code was right
    last_step    bigint      not null default 0         -- the newest 30-second step whose code was taken
);
-- Each lets its owner in once without the app. Of the code only its SHA-256 is kept.
create table access.recovery_code (
    account uuid        not null references access.account,
    hash    bytea       not null check (length(hash) = 32),
    used_at timestamptz,
    primary key (account, hash)
);
-- Whoever holds one of these roles needs a second factor.
create table access.demanded_factor (
    role        text        primary key,
    demanded_by text        not null,
    demanded_at timestamptz not null
);
-- Public keys of passkeys (WebAuthn).
create table access.passkey (
    id                bytea       primary key,
    account           uuid        not null references access.account,
    label             text        not null check (label <> ''),
    public_key        bytea       not null,
    signature_count   bigint      not null,
    user_verified     boolean     not null,
    transports        text[]      not null,
    backup_eligible   boolean     not null,
    backed_up         boolean     not null,
    attestation       bytea,
    client_data       bytea,
    created_at        timestamptz not null,
    last_used_at      timestamptz not null
);
create index passkey_account on access.passkey (account);

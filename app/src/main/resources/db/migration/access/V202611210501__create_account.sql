create schema access;

-- Who may sign in. A register: changes leave a row in the audit trail.
create table access.account (
    id                   uuid        primary key,
    username             text        not null unique check (username = lower(username)),
    name                 text        not null check (name <> ''),
    password_hash        text        not null,
    password_changed_at  timestamptz not null,          -- sessions that are older end
    must_change_password boolean     not null,
    person               uuid,                          -- a people id: no foreign key leaves its room
    roles                text[]      not null,
    organisations        uuid[]      not null,          -- whose people a focal point looks after
    zones                uuid[]      not null,          -- whose people a warden looks after
    language             text        check (language in ('en', 'fr', 'ar')),
    created_at           timestamptz not null,
    last_sign_in_at      timestamptz,
    disabled_at          timestamptz
);
create index account_person on access.account (person) where person is not null;

-- Keys for programs. Of the token only its SHA-256 is kept.
create table access.api_token (
    id           uuid        primary key,
    account      uuid        not null references access.account,
    label        text        not null check (label <> ''),
    hash         bytea       not null unique check (length(hash) = 32),
    created_at   timestamptz not null,
    expires_at   timestamptz,
    last_used_at timestamptz,
    revoked_at   timestamptz
);
create index api_token_account on access.api_token (account);

-- Sessions of browsers, shared by all nodes and kept over a restart: the layout of Spring Session.
create table access.web_session (
    primary_id            char(36)     primary key,
    session_id            char(36)     not null unique,
    creation_time         bigint       not null,
    last_access_time      bigint       not null,
    max_inactive_interval int          not null,
    expiry_time           bigint       not null,
    principal_name        varchar(100)
);
create index web_session_expiry on access.web_session (expiry_time);
create index web_session_principal on access.web_session (principal_name);
create table access.web_session_attributes (
    session_primary_id char(36)     not null references access.web_session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);

-- What a person may know of a session: one row a sign-in. A session whose row has ended is out.
create table access.session (
    id           uuid        primary key,
    account      uuid        not null references access.account,
    method       text        not null check (method in ('PASSWORD', 'PASSWORD_AND_CODE', 'PASSKEY', 'SINGLE_SIGN_ON', 'EMERGENCY_KEY')),
    device       text        not null,                  -- browser and system, as far as they say
    network      text        not null,                  -- the address without its last part
    began_at     timestamptz not null,
    last_seen_at timestamptz not null,                  -- to the minute
    ended_at     timestamptz,
    ended_by     text check ((ended_by is null) = (ended_at is null))
);
create index session_account on access.session (account, began_at desc);

-- That an account is to get a grave role (administrator, or one that reaches everybody): one administrator asks
-- for it, another confirms it within seven days, and until then nothing changes.
create table access.role_grant (
    id            uuid        primary key,
    account       uuid        not null references access.account,
    roles         text[]      not null check (cardinality(roles) > 0),       -- all that the account is to have
    organisations uuid[]      not null,
    zones         uuid[]      not null,
    countries     text[]      not null,
    clearance     int         not null,
    asked_at      timestamptz not null,
    asked_by      text        not null,
    asker         uuid        not null,                                      -- an account
    decided_at    timestamptz,
    decided_by    text,
    decider       uuid,
    granted       boolean,
    check ((decided_at is null) = (decided_by is null) and (decided_at is null) = (decider is null)
        and (decided_at is null) = (granted is null)),
    check (not granted or (decider <> asker and decider <> account))
);
create unique index role_grant_waiting on access.role_grant (account) where decided_at is null;
create index role_grant_asked on access.role_grant (asked_at desc);

-- Authority passed on; append-only.
create table governance.delegation (
    id             uuid        primary key,
    authority      text        not null,
    from_seat      text        not null,
    to_seat        text,
    to_person      uuid,                                            -- a people id
    organisations  uuid[]      not null default '{}',               -- people ids; none: all
    countries      text[]      not null default '{}',               -- ISO 3166-1 alpha-2; none: everywhere
    max_risk       int         check (max_risk between 1 and 5),
    max_usd        numeric(15, 2) check (max_usd >= 0),
    sub_delegable  int         not null check (sub_delegable between 0 and 3),
    starts         timestamptz not null,
    ends           timestamptz not null check (starts < ends),
    parent         uuid        references governance.delegation,
    letter         text        not null,
    revocable      boolean     not null,
    recorded_at    timestamptz not null,
    recorded_by    text        not null,
    check ((to_seat is null) <> (to_person is null))
);
create index delegation_by_authority on governance.delegation (authority, ends);

create table governance.delegation_revocation (
    delegation  uuid        primary key references governance.delegation,
    at          timestamptz not null,
    by          text        not null,
    reason      text        not null check (reason <> '')
);

-- Each decision that was taken under an authority; append-only.
create table governance.authority_use (
    id          uuid        primary key,
    authority   text        not null,
    delegation  uuid        references governance.delegation,       -- none: the post itself had it
    seat        text        not null,                               -- who is accountable
    person      uuid        not null,                               -- who decided
    subject     text        not null,                               -- what about: a kind and an id
    at          timestamptz not null
);
create index authority_use_by_delegation on governance.authority_use (delegation, at);

-- That somebody opened records outside of their scope, for a time, and what another person made of it
-- afterwards (domain.md 8.7 and 8.11, invariant 10).
create table access.opening (
    id           uuid        primary key,
    account      uuid        not null references access.account,
    name         text        not null,
    organisation uuid        not null,                       -- a people id
    code         text        not null,                       -- its short name then
    person       uuid,                                       -- this person only; null: all of the organisation
    reason       text        not null check (length(reason) between 10 and 500),
    opened_at    timestamptz not null,
    ends_at      timestamptz not null check (opened_at < ends_at),
    ended_at     timestamptz,
    reviewed_at  timestamptz,
    reviewed_by  text,
    reviewer     uuid,
    justified    boolean,
    finding      text,
    check ((reviewed_at is null) = (reviewed_by is null) and (reviewed_at is null) = (justified is null)
        and (reviewed_at is null) = (finding is null)),
    check (reviewer <> account)
);
create index opening_by_account on access.opening (account, ends_at desc);
create index opening_to_review on access.opening (opened_at) where reviewed_at is null;

-- That an organisation lets another one look at how its people stand in one headcount, until a day.
create table crisis.board_share (
    id              uuid        primary key,
    headcount       uuid        not null references crisis.headcount,
    organisation    uuid        not null,                    -- a people id: whose people
    code            text        not null,                    -- its short name then
    to_organisation uuid        not null,                    -- who may look
    to_code         text        not null,
    reason          text        not null check (length(reason) between 10 and 500),
    shared_at       timestamptz not null,
    shared_by       text        not null,
    until           timestamptz not null,
    revoked_at      timestamptz,
    revoked_by      text,
    check (organisation <> to_organisation),
    check (shared_at < until and until <= shared_at + interval '92 days'),
    check ((revoked_at is null) = (revoked_by is null))
);
create index board_share_by_receiver on crisis.board_share (to_organisation, until);
create index board_share_by_giver on crisis.board_share (organisation, until);
create index board_share_by_headcount on crisis.board_share (headcount);

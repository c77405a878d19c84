-- That an organisation lets another one look at the records of its people until a day: of all of them, or of
-- those whom a station, a trip or a confirmed position places in one country when somebody looks.
create table access.share (
    id              uuid        primary key,
    organisation    uuid        not null,                    -- a people id: whose people
    code            text        not null,                    -- its short name then
    to_organisation uuid        not null,                    -- who may look
    to_code         text        not null,
    country         text        check (country ~ '^[A-Z]{2}$'),
    reason          text        not null check (length(reason) between 10 and 500),
    shared_at       timestamptz not null,
    shared_by       text        not null,
    until           timestamptz not null,
    revoked_at      timestamptz,
    revoked_by      text,
    check (organisation <> to_organisation),
    check (shared_at < until and until <= shared_at + interval '366 days'),
    check ((revoked_at is null) = (revoked_by is null))
);
create index share_by_receiver on access.share (to_organisation, until);
create index share_by_giver on access.share (organisation, until);

-- Looking at what was shared: needs no review, and ends with the share.
alter table access.opening
    add column share uuid references access.share,
    add column persons uuid[] not null default '{}';         -- these only, of a share of one country
drop index access.opening_to_review;
create index opening_to_review on access.opening (opened_at) where reviewed_at is null and share is null;

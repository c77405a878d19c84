-- Entries of feeds that could not be read, so that they do not keep the others from being read.
create table alerts.feed_retry (
    feed        uuid        not null references alerts.feed on delete cascade,
    fingerprint bytea       not null check (length(fingerprint) = 32),
    attempts    int         not null check (attempts > 0),
    retry_at    timestamptz not null,
    primary key (feed, fingerprint)
);

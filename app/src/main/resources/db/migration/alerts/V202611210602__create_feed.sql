create table alerts.feed (
    id            uuid        primary key,
    name          text        not null unique check (name <> ''),
    kind          text        not null check (kind in ('URL', 'FOLDER')),
    address       text        not null check (address <> ''),
    every_seconds int         not null check (every_seconds between 10 and 86400),
    enabled       boolean     not null,
    verified      boolean     not null,                -- whether its alerts count as verified when they come in
    -- how the last poll went; the poller alone writes these
    polled_at     timestamptz,
    succeeded_at  timestamptz,
    error         text,                                -- tail of a message key; null: all went well
    error_detail  text        not null default '',
    failures      int         not null default 0,      -- polls in a row that did not go well
    etag          text,
    modified      text
);

-- What was read of a feed before, so that it is not read again; files are never moved or deleted.
create table alerts.feed_entry (
    feed        uuid        not null references alerts.feed on delete cascade,
    fingerprint bytea       not null check (length(fingerprint) = 32),
    seen_at     timestamptz not null,
    name        text        not null,                  -- the entry's title or address, or the file's name
    result      text        not null check (result in ('TAKEN', 'REFUSED', 'NO_ALERT')),
    reason      text        not null,                  -- code of the first fault, if refused
    primary key (feed, fingerprint)
);
create index feed_entry_by_time on alerts.feed_entry (feed, seen_at desc);

create index alert_in_force on alerts.alert (ends nulls first) where real and not notice;

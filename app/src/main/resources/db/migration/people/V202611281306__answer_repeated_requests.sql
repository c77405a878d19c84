-- Programs that ask again because an answer was lost: the same key adds the same person once.
create table people.repeated_request (
    by     text        not null,
    key    text        not null,
    digest bytea       not null check (length(digest) = 32),
    person uuid        not null references people.person,
    at     timestamptz not null,
    primary key (by, key)
);

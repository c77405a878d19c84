-- Programs that ask again because an answer was lost: the same key invites the same person once.
create table people.invitation_request (
    by         text        not null,
    key        text        not null,
    digest     bytea       not null check (length(digest) = 32),
    invitation uuid        not null,
    at         timestamptz not null,
    primary key (by, key)
);

-- Programs that ask again because an answer was lost: the same key does the same thing once.
create table platform.request_key (
    id        bigint      generated always as identity primary key,
    actor     text        not null,
    operation text        not null,
    key       text        not null,
    digest    bytea       not null check (length(digest) = 32),
    made      uuid        not null,                -- what came of it, by id, in whatever room
    at        timestamptz not null,
    unique (actor, operation, key)
);
create index request_key_by_time on platform.request_key (at);
create index request_key_by_made on platform.request_key (made);

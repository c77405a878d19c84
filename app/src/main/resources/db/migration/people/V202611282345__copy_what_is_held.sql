-- Copies of everything that is held about a person, for that person; deleted a week after they were made. What
-- is sealed is not in the archive: it is added while it is handed over.
create table people.data_copy (
    id         uuid        primary key,
    person     uuid        not null references people.person,
    asked_at   timestamptz not null,
    asked_by   text        not null,
    reason     text        not null,                         -- empty for one's own
    language   text        not null,
    parts      int         not null check (parts > 0),
    parts_done int         not null default 0 check (parts_done between 0 and parts),
    claimed_at timestamptz,
    trouble    text,
    done_at    timestamptz,
    expires_at timestamptz,
    archive    bytea,
    fetched_at timestamptz,
    check ((done_at is null) = (expires_at is null)),
    check (archive is null or done_at is not null)
);
create index data_copy_by_person on people.data_copy (person, asked_at desc);
create index data_copy_to_make on people.data_copy (asked_at) where done_at is null;
call platform.wall_by_person('people.data_copy');

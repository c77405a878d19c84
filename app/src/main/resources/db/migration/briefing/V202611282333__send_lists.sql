create schema briefing;

-- Lists that somebody gets regularly (S2.32 to S2.35).
create table briefing.schedule (
    id         uuid        primary key,
    account    uuid        not null,                                     -- an access id: whose rights and walls hold
    list       text        not null check (list in ('PERSONNEL', 'DEPENDANTS', 'TRAINING', 'PREMISES')),
    filter     text        not null,                                     -- as it stands in the address of the list
    rhythm     text        not null check (rhythm in ('WEEKLY', 'MONTHLY')),
    day        int         not null,                                     -- 1 is Monday, or the first of the month
    at         time        not null,                                     -- in the zone
    zone       text        not null,                                     -- such as Europe/Zurich
    format     text        not null check (format in ('CSV', 'XLSX', 'PDF')),
    created_by text        not null,
    creator    uuid,                                                     -- the account that made it
    created_at timestamptz not null,
    paused_at  timestamptz,
    next_at    timestamptz not null,
    check (day between 1 and case rhythm when 'WEEKLY' then 7 else 28 end)
);
create index schedule_due on briefing.schedule (next_at) where paused_at is null;
create index schedule_by_account on briefing.schedule (account);

-- A list that was made, or could not be. The mail holds numbers and a link; the file stays here until it is fetched or
-- expires.
create table briefing.delivery (
    id         uuid        primary key,
    schedule   uuid        not null references briefing.schedule on delete cascade,
    due_at     timestamptz not null,
    begun_at   timestamptz not null,
    state      text        not null check (state in ('MAKING', 'SENT', 'FAILED')),
    reason     text        check ((reason is not null) = (state = 'FAILED')),
    rows       int,
    stale      int,
    incomplete int,
    label      text,
    name       text,
    media_type text,
    content    bytea,
    question   uuid,                                                     -- a notifications id: how far the mail got
    fetched_at timestamptz,
    check (state <> 'SENT' or question is not null)
);
create index delivery_by_schedule on briefing.delivery (schedule, begun_at desc);
create index delivery_with_content on briefing.delivery (begun_at) where content is not null;

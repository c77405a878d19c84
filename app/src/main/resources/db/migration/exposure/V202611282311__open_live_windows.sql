-- Windows in which a person lets a device tell the own position: opened by the person alone, for a
-- purpose, closed at any time. Nothing is deleted but by the retention job.
create table exposure.live_window (
    id        uuid        primary key,
    person    uuid        not null,                                  -- a people id
    starts    timestamptz not null,
    ends      timestamptz not null check (starts < ends),
    purpose   text        not null check (purpose <> '' and length(purpose) <= 200),
    opened_at timestamptz not null,
    closed_at timestamptz                                            -- before its end, if so
);
create index live_window_by_person on exposure.live_window (person, starts);
call platform.wall_by_person('exposure.live_window');

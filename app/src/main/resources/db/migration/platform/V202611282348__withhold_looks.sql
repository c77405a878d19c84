-- That a person is not shown for now that somebody looked, because it would give an investigation away
-- (domain.md 6.7): asked for by one person, confirmed by another, for 90 days at most; then it shows.
create table platform.look_withholding (
    id           uuid        primary key,
    person       uuid        not null,                       -- a people id: who was looked at
    actor_id     uuid        not null,                       -- the account whose looks are not shown
    reason       text        not null check (length(reason) between 10 and 500),
    until        timestamptz not null,
    asked_at     timestamptz not null,
    asked_by     text        not null,
    asker        uuid        not null,
    confirmed_at timestamptz,
    confirmed_by text,
    confirmer    uuid,
    ended_at     timestamptz,
    check (asked_at < until and until <= asked_at + interval '90 days'),
    check (confirmer <> asker and confirmer <> actor_id and asker <> actor_id),
    check ((confirmed_at is null) = (confirmer is null))
);
create index look_withholding_by_person on platform.look_withholding (person, until);
call platform.wall_by_person('platform.look_withholding');

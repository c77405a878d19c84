-- That something is to be kept for fewer days than before. What is deleted is gone, so a second person confirms
-- it; until then the retention job counts with the days from before.
create table profiles.shortening (
    id           uuid        primary key,
    organisation uuid        not null,                       -- a people id; nil for the installation
    setting      text        not null,                       -- such as trips-kept-days
    days_before  int         not null,
    days         int         not null check (days < days_before),
    asked_at     timestamptz not null,
    asked_by     text        not null,
    asker        text        not null,                       -- what tells the actor from every other
    confirmed_at timestamptz,
    confirmed_by text,
    confirmer    text,
    check (confirmer <> asker),
    check ((confirmed_at is null) = (confirmed_by is null) and (confirmed_at is null) = (confirmer is null))
);
create index shortening_waiting on profiles.shortening (setting, organisation) where confirmed_at is null;

-- Whose itinerary met an alert in force or expected, since it was booked or changed: append-only,
-- in the order in which it was noticed. Only the retention job deletes.
create table exposure.foreseen (
    position   bigint      generated always as identity primary key,
    alert      uuid        not null,                         -- an alerts id
    person     uuid        not null,                         -- a people id
    plan       uuid        not null,                         -- a travel leg, or what names the way between two
    before     text        check (before in ('CERTAIN', 'LIKELY', 'POSSIBLE')),
    after      text        check (after in ('CERTAIN', 'LIKELY', 'POSSIBLE')),
    starts     timestamptz not null,                         -- of the plan; of one called off, as it was last
    ends       timestamptz not null check (starts < ends),
    at_first   boolean     not null,                         -- noticed when the alert was first looked at
    noticed_at timestamptz not null,
    check (before is not null or after is not null)
);
create index foreseen_newest on exposure.foreseen (person, alert, plan, position desc);
create index foreseen_in_order on exposure.foreseen (alert, position desc);
call platform.wall_by_person('exposure.foreseen');
-- That itineraries were compared with an alert: what meets it from then on is new.
create table exposure.first_comparison (
    alert uuid        primary key,                           -- an alerts id
    at    timestamptz not null
);

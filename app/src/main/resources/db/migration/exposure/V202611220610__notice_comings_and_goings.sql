-- Who came to where an alert was in force, who left, and of whom it became more or less sure:
-- append-only, in the order in which it was noticed. Only the retention job deletes.
create table exposure.crossing (
    position   bigint      generated always as identity primary key,
    alert      uuid        not null,                         -- an alerts id
    person     uuid        not null,                         -- a people id
    before     text        check (before in ('CERTAIN', 'LIKELY', 'POSSIBLE')),
    after      text        check (after in ('CERTAIN', 'LIKELY', 'POSSIBLE')),
    at_first   boolean     not null,                         -- noticed when the alert was first looked at
    noticed_at timestamptz not null,
    check (before is distinct from after)
);
create index crossing_by_alert on exposure.crossing (alert, person, position);

-- What a successor must know, as it was when it was written; append-only.
create table governance.handover (
    id          uuid        primary key,
    appointment uuid        not null references governance.appointment,
    seat        text        not null,
    title       text        not null,
    parts       jsonb       not null,                               -- titles, and lines of name, value, link
    notes       text        not null default '',
    written_at  timestamptz not null,
    written_by  text        not null
);
create index handover_by_appointment on governance.handover (appointment, written_at);
create index handover_by_seat on governance.handover (seat, written_at);

create table governance.handover_acknowledgement (
    handover    uuid        primary key references governance.handover,
    person      uuid        not null,                               -- a people id
    by          text        not null,
    at          timestamptz not null
);

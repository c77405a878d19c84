create schema notifications;

create table notifications.question (
    id         uuid        primary key,
    purpose    text        not null check (purpose in ('HELP', 'HEADCOUNT', 'CORRECTION', 'ALERT', 'ALL_CLEAR', 'DIGEST')),
    about      text        not null,
    exercise   boolean     not null,
    asked_at   timestamptz not null,                 -- the first round
    asked_by   text        not null,
    stopped_at timestamptz                           -- from here on nothing more goes out
);
create index question_asked_at on notifications.question (asked_at desc);

-- What each round said: a repeated question may have words of its own.
create table notifications.wording (
    question uuid not null references notifications.question,
    round    int  not null check (round >= 1),
    language text not null,
    subject  text not null check (length(subject) between 1 and 200),
    body     text not null check (length(body) between 1 and 20000),
    primary key (question, round, language)
);

create table notifications.message (
    id                uuid        primary key default uuidv7(),
    question          uuid        not null,
    round             int         not null,
    language          text        not null,          -- of the wording, not of the person
    person            uuid        not null,          -- a people id: no foreign key leaves its room
    channel           text        not null check (channel in ('EMAIL')),
    name              text        not null,
    address           text,
    link              text        not null,          -- personal, so emptied once it is sent or never will be
    organisation      uuid        not null,          -- this and the next two: who may see it, as known when asking
    zone              uuid,
    head_of_household uuid,
    priority          smallint    not null,          -- lower leaves first
    state             text        not null check (state in ('QUEUED', 'HANDED_OVER', 'DELIVERED', 'READ', 'ANSWERED', 'FAILED', 'STOPPED')),
    reason            text        check ((reason is not null) = (state = 'FAILED')),
    server_said       text,
    attempts          int         not null default 0,
    due_at            timestamptz not null,          -- not tried before
    claimed_by        uuid,                          -- the worker that has it in hand …
    claimed_until     timestamptz,                   -- … and until when; then anybody may take it
    queued_at         timestamptz not null,
    handed_over_at    timestamptz,
    answered_at       timestamptz,
    since             timestamptz not null,          -- in this state
    check ((claimed_by is null) = (claimed_until is null)),
    check (address is not null or state in ('FAILED', 'STOPPED')),
    foreign key (question, round, language) references notifications.wording,
    unique (question, round, person, channel)
) with (fillfactor = 80);
create index message_waiting on notifications.message (priority, due_at, id) where state = 'QUEUED';
create index message_of_person on notifications.message (person, queued_at desc);

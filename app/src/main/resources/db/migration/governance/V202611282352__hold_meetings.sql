-- Bodies that meet: their members follow from posts.
create table governance.body (
    id          uuid        primary key,
    code        text        not null unique check (code ~ '^[A-Z0-9-]{1,12}$'),  -- begins the numbers of decisions
    name        text        not null check (name <> ''),
    kind        text        not null check (kind in ('SECURITY_MANAGEMENT_TEAM', 'SECURITY_CELL', 'FOCAL_POINT_GROUP', 'OTHER')),
    country     text        check (country ~ '^[A-Z]{2}$'),         -- only posts there, or of no country
    posts       text[]      not null check (cardinality(posts) > 0),
    chair       text        not null,                               -- a post; whoever holds it chairs
    secretary   uuid,                                               -- a people id
    quorum      text        not null check (quorum in ('CHAIR_AND_MAJORITY', 'MAJORITY', 'NONE')),
    closed      boolean     not null default false,
    version     int         not null default 1,
    recorded_at timestamptz not null,
    recorded_by text        not null
);

create table governance.meeting (
    id         uuid        primary key,
    body       uuid        not null references governance.body,
    number     int         not null check (number > 0),
    title      text        not null check (title <> ''),
    starts     timestamptz not null,
    place      text        not null default '',
    state      text        not null check (state in ('PLANNED', 'CANCELLED', 'HELD', 'AGREED')),
    reason     text        not null default '' check (reason <> '' or state <> 'CANCELLED'),
    settled_at timestamptz,                                         -- when it was cancelled, or the minutes were agreed
    settled_by text,
    version    int         not null default 1,
    unique (body, number),
    check ((settled_at is null) = (state in ('PLANNED', 'HELD')))
);

create table governance.meeting_item (
    meeting uuid not null references governance.meeting,
    number  int  not null,
    title   text not null check (title <> ''),
    papers  text not null default '',
    minutes text not null default '',
    primary key (meeting, number)
);

-- Who was there: members as they were on the day, and guests.
create table governance.meeting_attendee (
    meeting  uuid not null references governance.meeting,
    number   int  not null,
    person   uuid,                                                  -- a people id; none: a guest from outside
    name     text not null default '',
    seat     text,                                                  -- the post by which somebody sits there
    function text not null default '',
    capacity text not null check (capacity in ('MEMBER', 'ALTERNATE', 'GUEST')),
    presence text not null check (presence in ('PRESENT', 'APOLOGIES', 'ABSENT')),
    primary key (meeting, number),
    check (person is not null or name <> ''),
    check ((capacity = 'GUEST') = (seat is null))
);

create table governance.decision (
    body     uuid        not null references governance.body,
    year     int         not null,
    sequence int         not null check (sequence > 0),
    meeting  uuid        not null references governance.meeting,
    item     int         not null,
    words    text        not null check (words <> ''),
    at       timestamptz not null,
    by       text        not null,
    primary key (body, year, sequence),
    foreign key (meeting, item) references governance.meeting_item
);
create index decision_by_meeting on governance.decision (meeting);

create table governance.dissent (
    body     uuid not null,
    year     int  not null,
    sequence int  not null,
    meeting  uuid not null,
    attendee int  not null,
    reason   text not null check (reason <> ''),
    primary key (body, year, sequence, attendee),
    foreign key (body, year, sequence) references governance.decision,
    foreign key (meeting, attendee) references governance.meeting_attendee
);

-- Agreed minutes stay as they are: a correction is an addition.
create table governance.minutes_correction (
    meeting uuid        not null references governance.meeting,
    number  int         not null,
    words   text        not null check (words <> ''),
    at      timestamptz not null,
    by      text        not null,
    primary key (meeting, number)
);

create function governance.keep_agreed_minutes() returns trigger language plpgsql as $$
begin
    if exists (select from governance.meeting m where m.id = new.meeting and m.state in ('AGREED', 'CANCELLED')) then
        raise exception 'the minutes of meeting % are agreed and fixed', new.meeting using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger keep_agreed before insert or update on governance.meeting_item
    for each row execute function governance.keep_agreed_minutes();
create trigger keep_agreed before insert or update on governance.meeting_attendee
    for each row execute function governance.keep_agreed_minutes();
create trigger keep_agreed before insert or update on governance.decision
    for each row execute function governance.keep_agreed_minutes();
create trigger keep_agreed before insert or update on governance.dissent
    for each row execute function governance.keep_agreed_minutes();
create function governance.keep_agreed_meeting() returns trigger language plpgsql as $$
begin
    if old.state in ('AGREED', 'CANCELLED') then
        raise exception 'the minutes of meeting % are agreed and fixed', old.id using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger keep_agreed before update on governance.meeting
    for each row execute function governance.keep_agreed_meeting();

-- What somebody is to do. Where it stands is the step with the highest number.
create table governance.action_point (
    id          uuid        primary key,
    body        uuid        not null references governance.body,
    year        int         not null,
    sequence    int         not null check (sequence > 0),
    meeting     uuid        not null references governance.meeting,
    words       text        not null check (words <> ''),
    owner       uuid        not null,                               -- a people id
    due         date        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    unique (body, year, sequence)
);
create index action_point_by_owner on governance.action_point (owner);
create table governance.action_step (
    action_point uuid        not null references governance.action_point,
    number       int         not null,
    state        text        not null check (state in ('OPEN', 'DONE', 'DROPPED')),
    note         text        not null default '' check (note <> '' or state <> 'DROPPED'),
    due          date        not null,
    at           timestamptz not null,
    by           text        not null,
    primary key (action_point, number)
);

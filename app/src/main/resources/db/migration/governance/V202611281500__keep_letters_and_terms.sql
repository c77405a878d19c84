alter table governance.appointment
    drop constraint appointment_post_check,
    add constraint appointment_post_check check (post in ('DESIGNATED_OFFICIAL', 'ALTERNATE_DESIGNATED_OFFICIAL',
        'SECURITY_MANAGEMENT_TEAM_MEMBER', 'AREA_SECURITY_COORDINATOR', 'CHIEF_SECURITY_ADVISER', 'SECURITY_ADVISER',
        'CHIEF_SECURITY_OFFICER', 'COUNTRY_FOCAL_POINT', 'EXECUTIVE_HEAD', 'SECURITY_FOCAL_POINT',
        'ALTERNATE_FOCAL_POINT', 'WARDEN', 'DEPUTY_WARDEN', 'SUB_WARDEN', 'CRISIS_CELL_MEMBER', 'DUTY_OFFICER')),
    add constraint sub_warden_has_zone check (zone is not null or post <> 'SUB_WARDEN'),
    add column country           text check (country ~ '^[A-Z]{2}$'),      -- ISO 3166-1 alpha-2
    add column area              text check (area <> ''),                  -- part of the country, in words
    add column letter            text not null default '',                 -- reference of the letter
    add column letter_date       date,
    add column appointed_by      text not null default '',                 -- whose signature the letter bears
    add column letter_file       uuid,
    add column administrative_to text,                                     -- a seat: who writes the report
    add column technical_to      text,                                     -- a seat: who guides the work
    add column ended_at          timestamptz,                              -- when somebody ended it; none: it runs out
    add column end_reason        text not null default '',
    add column abolished         boolean     not null default false,       -- nobody is to follow
    add column withdrawn         boolean     not null default false,       -- never began
    add column version           int         not null default 1,
    add column recorded_at       timestamptz not null default now(),
    add column recorded_by       text        not null default '',
    add column source            text        not null default '',
    add column seat              text        not null generated always as (post
        || coalesce('.o-' || organisation::text, '') || coalesce('.z-' || zone::text, '')
        || coalesce('.c-' || country, '') || coalesce('.a-' || area, '')) stored;
create index appointment_by_seat on governance.appointment (seat);

-- What an appointment said at each time: as known at T is the newest version recorded by T.
-- Whoever writes appointments writes versions, lists and programs included.
create table governance.appointment_version (like governance.appointment, primary key (id, version));

create function governance.count_version() returns trigger language plpgsql as $$
begin
    new.version := old.version + 1;
    return new;
end $$;
create function governance.keep_version() returns trigger language plpgsql as $$
begin
    insert into governance.appointment_version select new.*;
    return null;
end $$;
create trigger count_version before update on governance.appointment
    for each row execute function governance.count_version();
create trigger keep_version after insert or update on governance.appointment
    for each row execute function governance.keep_version();
insert into governance.appointment_version select * from governance.appointment;

-- Signed letters as they were handed in; never changed.
create table governance.letter_file (
    id         uuid        primary key,
    name       text        not null check (name <> ''),
    media_type text        not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
    content    bytea       not null check (octet_length(content) between 1 and 5242880),
    added_at   timestamptz not null,
    added_by   text        not null
);

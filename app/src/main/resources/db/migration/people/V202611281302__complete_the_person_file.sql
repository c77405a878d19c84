-- What a person file holds beside the name. `language` stays the one to write in; the others follow in order.
alter table people.person
    add column more_languages  text[] not null default '{}',             -- ISO 639-1, best first, without `language`
    add column contract        text check (contract in ('PERMANENT', 'FIXED_TERM', 'TEMPORARY', 'SECONDED',
                                   'CONSULTANCY', 'INTERNSHIP', 'VOLUNTEER', 'OTHER')),
    add column contract_from   date,
    add column contract_until  date,                                     -- the last day
    add column seconding_state text,                                     -- ISO 3166-1 alpha-2
    add column clearance       text not null default 'UNKNOWN'           -- medical clearance, never a diagnosis
                               check (clearance in ('CLEARED', 'NOT_CLEARED', 'UNKNOWN')),
    add column clearance_until date,
    add column relation        text check (relation in ('SPOUSE', 'CHILD', 'PARENT', 'SIBLING', 'OTHER')),
    add column recognised      boolean not null default true,            -- of a dependant: by the organisation
    add column version         int not null default 1,                   -- of the whole file: raised by each change
    add constraint person_contract_ends_after_it_starts check (contract_from <= contract_until),
    add constraint person_relation_has_head check (relation is null or head_of_household is not null);

-- Who says that a channel works: the code that came back, or the officer who called.
alter table people.channel
    add column verified_by  text,
    add column verified_how text check (verified_how in ('CODE', 'CALL')),
    add constraint channel_verified_by_somebody check (verified_how is null or verified_at is not null);

-- A code on its way to the owner of an address: only its hash is kept.
create table people.channel_code (
    channel  uuid        primary key references people.channel on delete cascade,
    hash     bytea       not null check (length(hash) = 32),
    expires  timestamptz not null,
    attempts int         not null default 0
);

-- Whom to tell when something happens to the person.
create table people.emergency_contact (
    id          uuid        primary key,
    person      uuid        not null references people.person,
    position    int         not null,                                    -- 1 is told first
    name        text        not null check (name <> '' and length(name) <= 140),
    relation    text        not null check (length(relation) <= 60),
    language    text        not null,                                    -- ISO 639-1
    phone       text,
    other_phone text,
    email       text,
    recorded_at timestamptz not null,
    check (phone is not null or other_phone is not null or email is not null)
);
create index emergency_contact_by_person on people.emergency_contact (person, position);

-- Awareness courses and security briefings that anybody takes; added and never overwritten. What was recorded by
-- mistake is withdrawn, with a reason: it stays, marked, and counts no more.
create table people.course_taken (
    id                uuid        primary key,
    person            uuid        not null references people.person,
    course            text        not null check (course in ('AWARENESS', 'FIELD', 'FIRST_AID', 'BRIEFING')),
    taken_on          date        not null,
    valid_until       date        check (valid_until >= taken_on),       -- none: as long as the profile says
    title             text        not null check (length(title) <= 200), -- of the certificate, or what it was about
    given_by          text        not null check (length(given_by) <= 200),
    place             text        not null check (length(place) <= 200), -- where it was held
    country           text        not null check (country = '' or country ~ '^[A-Z]{2}$'), -- the one it is about
    source            text        not null check (source in ('page', 'api')),
    recorded_at       timestamptz not null,
    recorded_by       text        not null,
    withdrawn_at      timestamptz,
    withdrawn_by      text,
    withdrawal_reason text        check (length(withdrawal_reason) between 1 and 500),
    check ((country <> '') = (course = 'BRIEFING')),
    check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawal_reason is null))
);
create index course_taken_by_person on people.course_taken (person, taken_on desc);
create index course_taken_by_course on people.course_taken (course, person) where withdrawn_at is null;
call platform.wall_by_person('people.course_taken');

-- For how many months a course counts in an organisation; 0 for good.
create function people.course_months(course text, organisation uuid) returns int
    language sql stable parallel safe
    return case course
        when 'AWARENESS' then profiles.setting('awareness-training-months', organisation, 0)
        when 'FIELD' then profiles.setting('field-training-months', organisation, 36)
        when 'FIRST_AID' then profiles.setting('first-aid-training-months', organisation, 36)
        when 'BRIEFING' then profiles.setting('briefing-months', organisation, 12)
        else 0 end;

-- The last day on which it counts: what the certificate says, else what the profile says; none for good.
create function people.course_until(valid_until date, taken_on date, months int) returns date
    language sql immutable parallel safe
    return coalesce(valid_until, case when months > 0 then (taken_on + make_interval(months => months))::date end);

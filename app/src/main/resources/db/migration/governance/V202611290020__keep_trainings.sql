-- What people in posts, and those on the way to one, were trained in; added and never overwritten, what was
-- recorded last counts.
create table governance.training (
    id          uuid        primary key,
    person      uuid        not null,                               -- a people id
    course      text        not null check (course in ('OFFICIALS', 'FOCAL_POINTS', 'WARDENS', 'CRISIS_CELL',
                                'PROFESSIONALS')),
    title       text        not null check (length(title) <= 200),  -- of the course or certificate
    trained_on  date        not null,
    valid_until date        check (valid_until >= trained_on),      -- none: as long as the profile says, or for good
    trained_by  text        not null check (length(trained_by) <= 200),
    source      text        not null check (source in ('page', 'api', 'link')),
    recorded_at timestamptz not null,
    recorded_by text        not null
);
create index training_of on governance.training (person, course, recorded_at desc);

-- Until when a training counts; the profile of the organisation says so for focal points.
create function governance.counts_until(valid_until date, course text, trained_on date, organisation uuid)
    returns date
    language sql stable parallel safe
    return coalesce(
        valid_until,
        case course when 'FOCAL_POINTS' then (trained_on
            + make_interval(months => profiles.setting('focal-training-months', organisation, 36)))::date end);

insert into governance.training (id, person, course, title, trained_on, trained_by, source, recorded_at, recorded_by)
select gen_random_uuid(), n.person, 'FOCAL_POINTS', '', s.trained_on, '', s.channel, s.at, s.by
from governance.nomination n
join governance.nomination_step s on s.nomination = n.id and s.state = 'TRAINED'
where s.trained_on is not null;

-- Whoever reads the network reads it, but nothing of somebody whose file is labelled above their clearance.
call platform.guard_rows('governance.training', platform.label_condition('governance.training'));

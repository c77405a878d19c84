-- Who is asked to register by a link: the inviter says as what, the invited says who, and somebody with the duty
-- confirms. The link itself is not stored, only its hash.
create table people.invitation (
    id           uuid        primary key,
    organisation uuid        not null references people.organisation,
    unit         uuid        references people.unit,
    category     text        not null check (category in ('INTERNATIONAL_STAFF', 'NATIONAL_STAFF', 'CONSULTANT',
                                 'INTERN', 'VISITOR', 'PARTNER')),
    purpose      text        not null check (length(purpose) <= 140),        -- what they come for
    until        date,                                                       -- the last day, if known
    name         text        not null check (length(name) <= 140),           -- whom the inviter means, for the list
    email        text,                                                       -- where the link goes; null if it is handed over
    language     text        not null,                                       -- ISO 639-1, of the mail
    invited_by   text        not null,
    invited_at   timestamptz not null,
    expires_at   timestamptz not null check (expires_at > invited_at),
    hash         bytea       not null unique check (length(hash) = 32),      -- SHA-256 of the link's secret
    mailed_at    timestamptz,
    state        text        not null default 'SENT'
                             check (state in ('SENT', 'ANSWERED', 'CONFIRMED', 'REFUSED', 'REVOKED')),
    answered_at  timestamptz,
    answer       text,                                                       -- JSON, until somebody decides
    decided_by   text,
    decided_at   timestamptz,
    reason       text,
    person       uuid        references people.person,                       -- whose file it became
    check ((state = 'ANSWERED') = (answer is not null)),
    check ((state in ('CONFIRMED', 'REFUSED', 'REVOKED')) = (decided_at is not null)),
    check ((state = 'CONFIRMED') = (person is not null)),
    check ((state = 'REFUSED') = (reason is not null))
);
create index invitation_by_time on people.invitation (invited_at desc);
create index invitation_to_decide on people.invitation (answered_at) where state = 'ANSWERED';
call platform.wall('people.invitation',
    'organisation = any ((select platform.scoped(''organisations''))::uuid[])');

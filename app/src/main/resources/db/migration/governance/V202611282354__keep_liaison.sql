-- Counterparts outside: host authorities, police, embassies, forums; who of ours keeps the contact.
create table governance.counterpart (
    id          uuid        primary key,
    kind        text        not null check (kind in ('HOST_AUTHORITY', 'POLICE', 'ARMED_FORCES', 'EMERGENCY_SERVICE',
                                'EMBASSY', 'INTERNATIONAL_ORGANISATION', 'NGO_FORUM', 'OTHER')),
    name        text        not null check (name <> ''),
    country     text        check (country ~ '^[A-Z]{2}$'),
    keeper      uuid,                                               -- a people id
    every_days  int         check (every_days between 1 and 1000),  -- how often one speaks; none: when there is need
    notes       text        not null default '',
    closed      boolean     not null default false,
    version     int         not null default 1,
    recorded_at timestamptz not null,
    recorded_by text        not null
);
-- Never changed: a contact that changes is closed, and another one is made.
create table governance.counterpart_contact (
    id          uuid        primary key,
    counterpart uuid        not null references governance.counterpart,
    name        text        not null check (name <> ''),
    function    text        not null default '',
    phone       text        not null default '',
    email       text        not null default '',
    channel     text        not null default '',                    -- another way, in words
    recorded_at timestamptz not null,
    recorded_by text        not null,
    closed_at   timestamptz,
    check (phone <> '' or email <> '' or channel <> '')
);
create index counterpart_contact_by_counterpart on governance.counterpart_contact (counterpart);
create table governance.counterpart_agreement (
    id          uuid        primary key,
    counterpart uuid        not null references governance.counterpart,
    title       text        not null check (title <> ''),
    reference   text        not null default '',
    signed_on   date,
    ends_on     date        check (ends_on >= signed_on),
    recorded_at timestamptz not null,
    recorded_by text        not null
);
create index counterpart_agreement_by_counterpart on governance.counterpart_agreement (counterpart);
-- When one spoke, about what, and when to speak again; append-only.
create table governance.counterpart_log (
    counterpart uuid        not null references governance.counterpart,
    number      int         not null,
    held_on     date        not null,
    channel     text        not null check (channel in ('MEETING', 'PHONE', 'MAIL', 'RADIO', 'OTHER')),
    with_whom   text        not null default '',
    words       text        not null check (words <> ''),
    next_due    date,                                               -- none: as often as usual
    recorded_at timestamptz not null,
    recorded_by text        not null,
    primary key (counterpart, number)
);

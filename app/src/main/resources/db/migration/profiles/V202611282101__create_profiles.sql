create schema profiles;

-- Published once, never changed; the text is the YAML file to the letter.
create table profiles.edition (
    profile      text        not null check (profile <> ''),
    version      text        not null check (version ~ '^[0-9]{4}\.[0-9]{1,3}$'),
    text         text        not null,
    published_at timestamptz not null,
    primary key (profile, version)
);

-- Which edition holds for an organisation from when on; the nil id stands for all that chose nothing.
create table profiles.choice (
    organisation uuid        not null,                 -- a people id
    number       int         not null,
    profile      text        not null,
    version      text        not null,
    settings     text[]      not null,                 -- its own values, such as contact-stale-days=90
    starts       timestamptz not null,
    recorded_at  timestamptz not null,
    recorded_by  text        not null,
    primary key (organisation, number),
    foreign key (profile, version) references profiles.edition
);

-- How records of all rooms are classified; what holds is the newest.
create table profiles.label (
    subject     uuid        not null,                  -- the record's id, whatever its room
    number      int         not null,
    profile     text        not null,
    version     text        not null,
    code        text        not null,
    rank        smallint    not null check (rank between 0 and 3),
    reason      text        not null check (length(reason) <= 500),
    recorded_at timestamptz not null,
    recorded_by text        not null,
    primary key (subject, number),
    foreign key (profile, version) references profiles.edition
);

create view profiles.labelled with (security_invoker = true) as
select distinct on (subject) subject, rank from profiles.label order by subject, number desc;

-- What the directory of an organisation calls a person (SCIM, RFC 7643), if it keeps the person at all.
create table people.provisioned (
    person       uuid        primary key references people.person,
    organisation uuid        not null references people.organisation,
    user_name    text        not null check (user_name <> '' and length(user_name) <= 254),
    external_id  text        check (length(external_id) <= 254),
    types        jsonb       not null default '{}',                      -- what it calls an address or a number, by value
    version      int         not null default 1,
    created_at   timestamptz not null,
    changed_at   timestamptz not null,
    deleted_at   timestamptz                                             -- it knows the person no more; the file stays
);
create unique index provisioned_by_name on people.provisioned (organisation, lower(user_name))
    where deleted_at is null;
create index provisioned_by_external_id on people.provisioned (organisation, external_id);
call platform.wall_by_person('people.provisioned');

-- What the directory calls a unit.
alter table people.unit add column external_id text check (length(external_id) <= 254);

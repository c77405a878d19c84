-- Organisations stand in a tree, and have units in a tree. Whoever ended is kept: old entries name it.
alter table people.organisation
    add column parent   uuid references people.organisation,
    add column ended_at timestamptz,
    add column version  int not null default 1,
    add constraint organisation_no_parent_of_itself check (parent <> id);

create table people.unit (
    id           uuid        primary key,
    organisation uuid        not null references people.organisation,
    parent       uuid        references people.unit,
    name         text        not null check (name <> '' and length(name) <= 140),
    ended_at     timestamptz,
    version      int         not null default 1,
    check (parent <> id)
);
create unique index unit_by_name on people.unit (organisation, people.folded(name)) where ended_at is null;
create index unit_by_parent on people.unit (parent) where parent is not null;

alter table people.person add column unit uuid references people.unit;
create index person_by_unit on people.person (unit) where unit is not null;

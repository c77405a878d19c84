-- What the columns of an organisation's own list of people mean, said once by hand and used again for every list with
-- the same headings.
create table people.column_mapping (
    id           uuid        primary key,
    organisation uuid        not null references people.organisation,
    source       text        not null check (source <> '' and length(source) <= 60),
    headings     text[]      not null check (cardinality(headings) > 1),  -- as the list spells them, in its order
    columns      text[]      not null,                                   -- of each heading; empty where it is not used
    by           text        not null,
    at           timestamptz not null,
    used_at      timestamptz,
    version      int         not null default 1,
    check (cardinality(columns) = cardinality(headings))
);
create unique index column_mapping_by_source on people.column_mapping (organisation, people.folded(source));

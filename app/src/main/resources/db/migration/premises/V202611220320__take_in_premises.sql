alter table premises.premises
    add column number    text check (number <> ''),                -- the organisation's own name for it in lists
    add column address   text,
    add column closed_at timestamptz,                              -- no longer in use
    add constraint premises_by_number unique (organisation, number);

-- Whose buildings changed, for rooms that keep a picture of them; see platform.ChangeTable.
create table premises.change (
    position bigint      generated always as identity primary key,
    txid     xid8        not null default pg_current_xact_id(),
    person   uuid        not null,
    at       timestamptz not null default now()
);
create index change_in_order on premises.change (txid, position);

alter table governance.zone
    add column code     text check (code <> ''),                   -- what lists call the zone
    add column ended_at timestamptz,                               -- no longer looked after
    add constraint zone_by_code unique (code);

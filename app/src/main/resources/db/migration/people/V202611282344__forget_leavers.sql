-- Since when nothing is known of a person but that there was one: the retention job empties the file of
-- whoever left long ago and keeps the id, because sealed headcounts and the audit trail name it.
alter table people.person add column forgotten_at timestamptz;

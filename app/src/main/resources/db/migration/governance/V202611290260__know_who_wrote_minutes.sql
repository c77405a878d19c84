-- Whoever wrote the minutes last does not agree them: a second person has to read them. Null where nothing was
-- written since this was asked.
alter table governance.meeting add column written_by text check (written_by <> '');

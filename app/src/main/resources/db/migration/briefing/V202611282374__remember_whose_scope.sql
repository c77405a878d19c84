-- Whose people a list holds: the scope of its recipient when it was made. Nothing says it of files from before, so
-- they are thrown away; the list as it is now stays a click away.
alter table briefing.delivery add column made_for text;                   -- JSON of a platform Scope
update briefing.delivery set content = null where content is not null;
alter table briefing.delivery add check (content is null or made_for is not null);

-- What an organisation calls things itself, beside its own values: such as post.WARDEN/fr=Chef de quartier.
alter table profiles.choice add column words text[] not null default '{}';

-- What the provider of single sign-on calls its session (the claim sid), so that it can end ours.
alter table access.session add column provider_session text;
create index session_of_provider on access.session (provider_session) where provider_session is not null and ended_at is null;

-- Which key sealed the secret, so that keys can change. Those of before had a key without a name.
alter table access.second_factor add column key text not null default 'access';
alter table access.second_factor alter column key drop default;
create index second_factor_key on access.second_factor (key);

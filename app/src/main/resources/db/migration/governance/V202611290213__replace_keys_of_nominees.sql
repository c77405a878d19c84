-- Keys of links are replaced now: the newest signs, and an earlier one is read until the links that it signed have ended.
alter table governance.link_key add column algorithm text not null default 'sha-256'; -- the hash function of the HMAC
alter table governance.link_key add constraint link_key_number_check check (number between 1 and 255);

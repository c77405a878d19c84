-- Keys of answer links are replaced now: the newest signs, and an earlier one is read until the links that it signed have ended.
alter table crisis.link_key add column algorithm text not null default 'sha-256'; -- the hash function of the HMAC

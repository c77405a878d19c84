-- Who asked, so that the person is not shown what is withheld for now; empty for copies from before.
alter table people.data_copy add column asker uuid;

-- Finds the invitation of a link by the first bytes of its hash; the rest is compared in constant time.
create index invitation_by_hash on people.invitation (substring(hash from 1 for 4));

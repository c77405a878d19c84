-- Whoever made a key knows it: somebody else looks into its use.
alter table access.emergency_key add column made_by_account uuid; -- null of keys from before

-- A new one-time password for an account that has a grave role or a clearance takes two administrators too: else
-- whoever may give neither alone could sign in as somebody who has them. It waits beside what is asked of the roles.
alter table access.role_grant add column kind text not null default 'ROLES' check (kind in ('ROLES', 'PASSWORD'));
drop index access.role_grant_waiting;
create unique index role_grant_waiting on access.role_grant (account, kind) where decided_at is null;

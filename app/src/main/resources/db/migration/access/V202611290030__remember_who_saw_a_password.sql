-- To whom the last password of an account was shown that somebody else made, when the account was created, when it
-- was reset or when a second administrator confirmed it. Whoever saw it may be whoever uses the account.
alter table access.account
    add column password_seen_by uuid,           -- an account; none: nobody's, or a job of the installation
    add column password_seen_at timestamptz,
    add constraint password_seen_sometime check ((password_seen_by is null) = (password_seen_at is null));

update access.account a
set password_seen_by = g.decider, password_seen_at = g.decided_at
from (select distinct on (account) account, decider, decided_at
      from access.role_grant where kind = 'PASSWORD' and granted
      order by account, decided_at desc) g
where g.account = a.id;

-- What an account is: a person's, a program's, or the one that the emergency key opens.
alter table access.account
    add column kind text not null default 'PERSON' check (kind in ('PERSON', 'SERVICE', 'EMERGENCY')),
    add column pending_since timestamptz,               -- came by single sign-on and waits to be let in
    add column mail text,                               -- where word about the account goes, if not to the register's address
    alter column password_hash drop not null,           -- null: no password opens it
    add constraint programs_have_no_password check (kind = 'PERSON' or password_hash is null),
    add constraint programs_are_nobody check (kind = 'PERSON' or person is null);
create index account_pending on access.account (pending_since) where pending_since is not null;

-- Who somebody is at the provider of single sign-on.
create table access.identity (
    issuer       text        not null,
    subject      text        not null,
    account      uuid        not null references access.account,
    linked_at    timestamptz not null,
    last_used_at timestamptz not null,
    primary key (issuer, subject)
);
create index identity_account on access.identity (account);

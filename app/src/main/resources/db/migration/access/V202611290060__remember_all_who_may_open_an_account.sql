-- Who was given half of what opens an account: was shown a password of it that somebody else made, or took its
-- second factor away. Each of them stays remembered, whoever came after, and whoever it was that a job let in later:
-- what they put on the account meanwhile, such as a passkey, stays too.
create table access.opener (
    account uuid        not null references access.account,
    holder  uuid        not null,                                           -- an account
    half    text        not null check (half in ('PASSWORD', 'FACTOR')),
    held_at timestamptz not null,                                           -- last
    primary key (account, holder, half)
);

insert into access.opener
select account, decider, kind, max(decided_at) from access.role_grant
where kind in ('PASSWORD', 'FACTOR') and granted
group by account, decider, kind;

insert into access.opener
select id, password_seen_by, 'PASSWORD', password_seen_at from access.account where password_seen_by is not null
on conflict (account, holder, half) do update set held_at = greatest(opener.held_at, excluded.held_at);

alter table access.account drop column password_seen_by, drop column password_seen_at;

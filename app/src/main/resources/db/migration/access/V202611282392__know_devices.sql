-- Browsers that an account was signed in with. Of what their cookie holds only the SHA-256 is kept.
create table access.known_device (
    hash         bytea       not null check (length(hash) = 32),
    account      uuid        not null references access.account,
    last_used_at timestamptz not null,
    primary key (hash, account)
);
create index known_device_account on access.known_device (account, last_used_at);
create index session_network on access.session (account, network, began_at);

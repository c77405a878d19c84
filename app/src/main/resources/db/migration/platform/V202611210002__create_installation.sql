-- What this installation is for, fixed by its first start.
create table platform.installation (
    only_row boolean primary key check (only_row),
    mode     text    not null check (mode in ('DEMO', 'SERVE'))
);

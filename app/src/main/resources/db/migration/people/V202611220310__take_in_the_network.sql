-- Lists of premises, zones and posts are taken in like those of people and trips.
alter table people.upload
    drop constraint upload_list_check,
    add constraint upload_list_check check (list in ('PEOPLE', 'TRIPS', 'PREMISES', 'ZONES', 'POSTS'));
alter table people.list_import
    drop constraint list_import_list_check,
    add constraint list_import_list_check check (list in ('PEOPLE', 'TRIPS', 'PREMISES', 'ZONES', 'POSTS'));

-- Lists of posts may name people by their address. Two people may share one.
create view people.mail_address as
select person, lower(value) as address from people.channel where kind = 'EMAIL';

-- Lists of courses are taken in like those of people.
alter table people.upload
    drop constraint upload_list_check,
    add constraint upload_list_check
        check (list in ('PEOPLE', 'TRIPS', 'PREMISES', 'ZONES', 'POSTS', 'PRESENCE', 'COURSES'));
alter table people.list_import
    drop constraint list_import_list_check,
    add constraint list_import_list_check
        check (list in ('PEOPLE', 'TRIPS', 'PREMISES', 'ZONES', 'POSTS', 'PRESENCE', 'COURSES'));
alter table people.course_taken
    drop constraint course_taken_source_check,
    add constraint course_taken_source_check check (source in ('page', 'api', 'import'));

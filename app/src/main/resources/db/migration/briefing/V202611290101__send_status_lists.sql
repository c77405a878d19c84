-- Who of everybody was trained and briefed goes out regularly like the other lists.
alter table briefing.schedule
    drop constraint schedule_list_check,
    add constraint schedule_list_check
        check (list in ('PERSONNEL', 'DEPENDANTS', 'AWARENESS', 'BRIEFING', 'TRAINING', 'PREMISES'));

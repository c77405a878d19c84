-- What an import refuses. A longer name is a fault of a list, and would not fit into a headcount.
update people.person set given_name = left(given_name, 140), family_name = left(family_name, 140)
where length(given_name) > 140 or length(family_name) > 140;

alter table people.person
    add constraint person_name_length check (length(given_name) <= 140 and length(family_name) <= 140);

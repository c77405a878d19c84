-- The highest clearance is a written grant to one account (domain.md 8.11, 12): a letter, the day on which those who have
-- to be told were, from when on and until when it holds. Without one the clearance is the next lower.
alter table access.account
    add column clearance_letter  text check (length(clearance_letter) between 1 and 200),
    add column clearance_noticed date,
    add column clearance_from    date,
    add column clearance_until   date,
    add check ((clearance_letter is null) = (clearance_from is null)),
    add check ((clearance_letter is null) = (clearance_until is null)),
    add check (clearance_from <= clearance_until);
alter table access.role_grant
    add column clearance_letter  text check (length(clearance_letter) between 1 and 200),
    add column clearance_noticed date,
    add column clearance_from    date,
    add column clearance_until   date;

-- Whoever holds it already keeps it for 90 days, so that nobody is blind after the upgrade.
update access.account
set clearance_letter = 'given before letters were kept', clearance_from = current_date,
    clearance_until = current_date + 90
where clearance >= 3;

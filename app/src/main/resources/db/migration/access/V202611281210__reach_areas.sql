-- Field officers look after countries too; a clearance is the rank of the highest label to be read.
alter table access.account
    add column countries text[] not null default '{}',
    add column clearance int not null default 0 check (clearance between 0 and 9);

-- Designated officials see how many, not who, and auditors hold no other role: whoever held a role that
-- sees a few besides would see everybody.
update access.account
set roles = array_remove(array_remove(array_remove(roles, 'TRAVELLER'), 'WARDEN'), 'FOCAL_POINT')
where roles && array['AUDITOR', 'DESIGNATED_OFFICIAL']
  and not roles && array['DUTY_OFFICER', 'SECURITY_ADVISER'];

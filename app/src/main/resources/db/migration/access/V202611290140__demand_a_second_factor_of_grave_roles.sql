-- A new installation demands a second factor of whoever runs it or sees everybody: the roles that are given by two. One
-- that has accounts already keeps what its administrators chose.
insert into access.demanded_factor (role, demanded_by, demanded_at)
select role, 'installation', now()
from unnest(array['ADMINISTRATOR', 'AUDITOR', 'DESIGNATED_OFFICIAL', 'DUTY_OFFICER', 'HEADQUARTERS_DESK', 'RADIO_ROOM',
    'SECURITY_ADVISER']) role
where not exists (select from access.account)
on conflict (role) do nothing;

-- As what somebody was counted in who was not believed to be there; null for everybody else, and
-- for whoever was counted in before this was kept: their first hash was made without it.
alter table crisis.member add presence_group text check (presence_group in ('ARRIVING', 'UNLOCATED'));

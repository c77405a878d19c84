-- How far, in metres, a device says that it may be from the point that it tells; 0 where nobody said.
alter table exposure.position
    add column accuracy integer not null default 0 check (accuracy between 0 and 25000);

-- A code is taken in its own half minute only. How far the clock of an app runs beside ours is learnt from two codes
-- that were typed one after the other (RFC 6238, section 6; RFC 4226, section 7.4).
alter table access.second_factor add column ahead int not null default 0; -- steps of 30 seconds; negative: it is behind
alter table access.second_factor add column doubted int;                  -- how far ahead the last code was, if it was refused for that
comment on column access.second_factor.last_step is
    'the newest 30-second step whose code was taken, or refused as one of another time: no code up to it is taken';

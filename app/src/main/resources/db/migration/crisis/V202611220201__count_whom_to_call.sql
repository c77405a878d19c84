-- How many of those who were to be asked or told have no usable address and have to be called;
-- null for what was sent before this was counted.
alter table crisis.ask add to_call int check (to_call between 0 and asked);
alter table crisis.message add to_call int check (to_call between 0 and sent_to);

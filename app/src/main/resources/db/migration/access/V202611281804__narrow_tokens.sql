-- A token may do less than its account: null means all that the account may.
alter table access.api_token
    add column duties text[],
    add column organisations uuid[];

-- What a hold was placed on: a hold on nothing that anybody knows protects nothing.
alter table profiles.legal_hold add column kind text check (kind <> '');

-- That an alert was looked at: whoever is there from then on came, also when nobody was at first.
create table exposure.first_look (
    alert uuid        primary key,                           -- an alerts id
    at    timestamptz not null
);
insert into exposure.first_look (alert, at)
select alert, min(noticed_at) from exposure.crossing group by alert;
create index crossing_in_order on exposure.crossing (alert, position desc);

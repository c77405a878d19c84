-- Each question as known at an earlier moment asks since when anything is known.
create index person_by_recording on people.person (recorded_at);
create index station_by_recording on people.station (recorded_at);
create index change_by_time on people.change (at);

-- What was known first is found without them, and each of them slowed every import.
drop index people.person_by_recording;
drop index people.station_by_recording;
drop index people.change_by_time;

package org.safeconduct.travel.imports;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes the difference that [TripStage] worked out, and nothing else. Legs are added in
/// versions; nothing of them is overwritten.
@Repository
class TripStorage {
  private static final String ADD_TRIPS = """
      insert into travel.trip (id, person, reference, source, recorded_at)
      select distinct on (trip) trip, person, reference, 'import', :now
      from trip_staged where created and not bad
      """;

  private static final String LEG = """
      insert into travel.leg (id, version, trip, person, place_label, country, region, longitude,
          latitude, precision, starts, ends, cancelled, recorded_at, recorded_by, source)
      """;

  private static final String ADD_LEGS = LEG + """
      select uuidv7(), 1, s.trip, s.person, s.place_label, s.country, s.region, s.longitude,
          s.latitude, s.precision, s.starts, s.ends, false, :now, :by, :source
      from trip_staged s
      where not s.bad and not exists (select from trip_pair p where p.line = s.line)
      """;

  private static final String CHANGE_LEGS = LEG + """
      select l.id, l.version + 1, l.trip, l.person, s.place_label, s.country, s.region, s.longitude,
          s.latitude, s.precision, s.starts, s.ends, false, :now, :by, :source
      from trip_pair p
      join trip_leg_now l on l.id = p.id
      join trip_staged s on s.line = p.line
      where p.action = 'CHANGE'
      """;

  private static final String CANCEL_LEGS = LEG + """
      select l.id, l.version + 1, l.trip, l.person, l.place_label, l.country, l.region, l.longitude,
          l.latitude, l.precision, l.starts, l.ends, true, :now, :by, :source
      from trip_pair p
      join trip_leg_now l on l.id = p.id
      where p.action = 'CANCEL'
      """;

  private static final String NOTE_CHANGES = """
      insert into travel.change (person, at)
      select person, :now
      from (
          select s.person from trip_staged s
          where not s.bad and not exists (
              select from trip_pair p where p.line = s.line and p.action = 'SAME')
          union
          select l.person from trip_pair p join trip_leg_now l on l.id = p.id
          where p.action = 'CANCEL') changed
      """;

  private static final String CANCEL_MISSING = LEG + """
      select n.id, n.version + 1, n.trip, n.person, n.place_label, n.country, n.region, n.longitude,
          n.latitude, n.precision, n.starts, n.ends, true, :now, :by, :source
      from (
          select distinct on (l.id) l.* from travel.leg l
          join trip_missing m on m.trip = l.trip
          order by l.id desc, l.version desc) n
      where not n.cancelled and n.ends > :now
      """;

  private static final String NOTE_MISSING =
      "insert into travel.change (person, at) select distinct person, :now::timestamptz from trip_missing";

  private final JdbcClient jdbc;

  TripStorage(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param by the actor's name
  /// @param source such as `import UNX`
  void store(Instant now, String by, String source, boolean cancelMissing) {
    Map<String, Object> parameters =
        Map.of("now", now.atOffset(ZoneOffset.UTC), "by", by, "source", source);
    for (var sql : List.of(ADD_TRIPS, ADD_LEGS, CHANGE_LEGS, CANCEL_LEGS, NOTE_CHANGES))
      jdbc.sql(sql).params(parameters).update();
    if (cancelMissing)
      for (var sql : List.of(CANCEL_MISSING, NOTE_MISSING))
        jdbc.sql(sql).params(parameters).update();
  }
}

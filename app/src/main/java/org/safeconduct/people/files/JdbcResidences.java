package org.safeconduct.people.files;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.StayColumns;
import org.safeconduct.shared.Interval;
import org.safeconduct.shared.Stay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Residences as versions of stations: added, never overwritten.
@Repository
class JdbcResidences {
  private static final String NOW = """
      select * from (
          select distinct on (id) * from people.station
          where person = :person and kind = 'RESIDENCE' order by id, version desc) s
      where not withdrawn and ends > :now
      """;

  private static final String NEW_VERSION = """
      insert into people.station (id, version, person, kind, place_label, country, region,
          longitude, latitude, precision, starts, ends, withdrawn, recorded_at, recorded_by, source)
      """;

  private static final String END = NEW_VERSION + """
      select id, version + 1, person, kind, place_label, country, region, longitude, latitude,
          precision, starts, case when starts < :now then :now else ends end, starts >= :now,
          :now, :by, :by
      from (
      """ + NOW + ") held";

  private static final String ADD = NEW_VERSION + """
      values (:id, 1, :person, 'RESIDENCE', :place_label, :country, :region, :longitude, :latitude,
          :precision, :starts, :forever, false, :now, :by, :by)
      """;

  private final JdbcClient jdbc;

  JdbcResidences(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Stay> now(PersonId person, Instant now) {
    return jdbc.sql(NOW + " and starts <= :now order by starts desc limit 1")
        .param("person", person.value())
        .param("now", utc(now))
        .query((row, _) -> StayColumns.read(row))
        .optional();
  }

  /// The residence as the history and the form have it.
  Draft draft(PersonId person, Instant now) {
    return now(person, now).map(JdbcResidences::draft).orElse(new Draft(Map.of()));
  }

  /// Lets a person live there from now on; since ever if nothing was known before.
  void move(PersonId person, Stay stay, Instant now, String by) {
    boolean known = now(person, now).isPresent();
    jdbc.sql(END)
        .param("person", person.value())
        .param("now", utc(now))
        .param("by", by)
        .update();
    jdbc.sql(ADD)
        .params(StayColumns.parametersOf(stay))
        .param("id", UUID.randomUUID())
        .param("person", person.value())
        .param("starts", utc(known ? now : Instant.EPOCH))
        .param("forever", utc(Interval.FOREVER))
        .param("now", utc(now))
        .param("by", by)
        .update();
  }

  private static Draft draft(Stay stay) {
    var values = new LinkedHashMap<String, String>();
    values.put("place", stay.label());
    values.put("country", stay.country());
    var position = stay.position();
    if (position != null && stay.precision() == org.safeconduct.shared.Precision.POINT) {
      values.put("latitude", String.valueOf(position.latitude()));
      values.put("longitude", String.valueOf(position.longitude()));
    }
    return new Draft(values);
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}

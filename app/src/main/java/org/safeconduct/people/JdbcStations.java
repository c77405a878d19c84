package org.safeconduct.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.safeconduct.platform.StayColumns;
import org.safeconduct.shared.Interval;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Stations in their newest versions, those left out that turned out never to have been.
@Repository
class JdbcStations {
  private static final String NEWEST = """
      select s.id, s.person, s.kind, s.place_label, s.country, s.region, s.longitude, s.latitude,
          s.precision, s.starts, s.ends, s.recorded_at, s.source
      from (
          select distinct on (id) * from people.station %s order by id desc, version desc) s
      join people.person p on p.id = s.person
      """;

  private final JdbcClient jdbc;

  JdbcStations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The stations of people that the query admits, by person and start.
  List<Station> of(List<UUID> persons, PeopleQuery query) {
    query.and("not s.withdrawn and s.person = any(:of)", "of", persons.toArray(UUID[]::new));
    return jdbc.sql(NEWEST.formatted("where person = any(:of)") + query.where()
            + "\norder by s.person, s.starts desc, s.kind")
        .params(query.parameters())
        .query(JdbcStations::station)
        .list();
  }

  void each(Consumer<Station> taker) {
    jdbc.sql(NEWEST.formatted("") + "where not s.withdrawn")
        .withFetchSize(5_000)
        .query(row -> {
          taker.accept(station(row, 0));
        });
  }

  /// The same as known at a moment: in the newest versions recorded by then.
  void each(Instant knownAt, Consumer<Station> taker) {
    jdbc.sql(NEWEST.formatted("where recorded_at <= :known_at") + "where not s.withdrawn")
        .param("known_at", knownAt.atOffset(ZoneOffset.UTC))
        .withFetchSize(5_000)
        .query(row -> {
          taker.accept(station(row, 0));
        });
  }

  private static Station station(ResultSet row, int number) throws SQLException {
    return new Station(
        row.getObject("id", UUID.class),
        new PersonId(row.getObject("person", UUID.class)),
        StationKind.valueOf(row.getString("kind")),
        StayColumns.read(row),
        new Interval(
            row.getObject("starts", OffsetDateTime.class).toInstant(),
            row.getObject("ends", OffsetDateTime.class).toInstant()),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getString("source"));
  }
}

package org.safeconduct.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.safeconduct.platform.CopiedRow;
import org.safeconduct.platform.CopiedRows;
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

  /// Newest versions of everybody's; hardly any station has a second version, so that only second
  /// versions are looked up.
  private static final String EACH = """
      select s.id, s.person, s.kind, %1$s, s.starts, s.ends, s.recorded_at, s.source
      from people.station s
      where not s.withdrawn and s.recorded_at <= '%2$s'
        and not exists (
            select from people.station newer
            where newer.id = s.id and newer.version > s.version and newer.version > 1
              and newer.recorded_at <= '%2$s')
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
    each(Interval.FOREVER, taker);
  }

  /// The same as known at a moment: in the newest versions recorded by then.
  void each(Instant knownAt, Consumer<Station> taker) {
    CopiedRows.each(
        jdbc, EACH.formatted(StayColumns.NAMES, knownAt), row -> taker.accept(copied(row)));
  }

  private static Station copied(CopiedRow row) {
    return new Station(
        row.uuid(),
        new PersonId(row.uuid()),
        StationKind.valueOf(row.word()),
        row.stay(),
        new Interval(row.moment(), row.moment()),
        row.moment(),
        row.word());
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

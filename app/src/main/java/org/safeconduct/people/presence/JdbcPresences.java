package org.safeconduct.people.presence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.CopiedRow;
import org.safeconduct.platform.CopiedRows;
import org.safeconduct.platform.StayColumns;
import org.safeconduct.shared.Interval;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Entries of calendars in versions: added, never overwritten.
@Repository
class JdbcPresences {
  /// The newest versions, those withdrawn included.
  static final String NEWEST = """
      select e.* from people.presence e
      where not exists (
          select from people.presence newer where newer.id = e.id and newer.version > e.version)
      """;

  private static final String EACH = """
      select e.id, e.version, e.person, e.kind, e.starts, e.ends, e.zone, %1$s, e.recorded_at,
          e.recorded_by, e.source
      from people.presence e
      where not e.withdrawn and e.recorded_at <= '%2$s' and e.ends >= '%3$s'
        and not exists (
            select from people.presence newer
            where newer.id = e.id and newer.version > e.version and newer.version > 1
              and newer.recorded_at <= '%2$s')
      """;

  private static final String ADD = """
      insert into people.presence (id, version, person, kind, place_label, country, region,
          longitude, latitude, precision, starts, ends, zone, withdrawn, recorded_at, recorded_by,
          source)
      values (:id, :version, :person, :kind, :place_label, :country, :region, :longitude, :latitude,
          :precision, :starts, :ends, :zone, :withdrawn, :at, :by, :source)
      """;

  private static final String ON = """
       and e.person = :person and not e.withdrawn
        and (e.starts at time zone e.zone)::date <= :last
        and (e.ends at time zone e.zone)::date > :first
      order by e.starts limit 1
      """;

  private static final String HOLD = "select id from people.person where id = :person for update";

  private final JdbcClient jdbc;

  JdbcPresences(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Keeps everybody else from entering something for the person until the transaction ends.
  void hold(PersonId person) {
    jdbc.sql(HOLD).param("person", person.value()).query(row -> {});
  }

  /// Every entry of these people, those withdrawn included, the latest first.
  List<Presence> of(Collection<PersonId> persons) {
    return jdbc.sql(NEWEST + " and e.person = any(:of) order by e.person, e.starts desc, e.id")
        .param("of", persons.stream().map(PersonId::value).toArray(UUID[]::new))
        .query(JdbcPresences::read)
        .list();
  }

  Optional<Presence> find(UUID id) {
    return jdbc.sql(NEWEST + " and e.id = :id")
        .param("id", id)
        .query(JdbcPresences::read)
        .optional();
  }

  /// An entry of the person on one of these days, each by the clocks of its own place.
  Optional<Presence> on(PersonId person, Presence.Days days) {
    return jdbc.sql(NEWEST + ON)
        .param("person", person.value())
        .param("first", days.first())
        .param("last", days.last())
        .query(JdbcPresences::read)
        .optional();
  }

  /// Adds a version.
  void add(Presence entry) {
    jdbc.sql(ADD)
        .params(StayColumns.parametersOrNulls(entry.stay()))
        .param("id", entry.id())
        .param("version", entry.version())
        .param("person", entry.person().value())
        .param("kind", entry.kind().name())
        .param("starts", utc(entry.days().when().from()))
        .param("ends", utc(entry.days().when().until()))
        .param("zone", entry.days().zone().getId())
        .param("withdrawn", entry.withdrawn())
        .param("at", utc(entry.recorded().at()))
        .param("by", entry.recorded().by())
        .param("source", entry.recorded().source())
        .update();
  }

  /// Every entry that was not withdrawn, as known at a moment.
  ///
  /// @param endedAfter what ended before is left out
  void each(Instant knownAt, Instant endedAfter, Consumer<Presence> taker) {
    var sql = EACH.formatted(StayColumns.NAMES, knownAt, endedAfter);
    CopiedRows.each(jdbc, sql, row -> taker.accept(copied(row)));
  }

  private static Presence copied(CopiedRow row) {
    return new Presence(
        row.uuid(),
        row.number(),
        new PersonId(row.uuid()),
        PresenceKind.valueOf(row.word()),
        new Presence.Days(new Interval(row.moment(), row.moment()), ZoneId.of(row.word())),
        row.stayOrNull(),
        new Presence.Recorded(row.moment(), row.word(), row.word()),
        false);
  }

  static Presence read(ResultSet row, int number) throws SQLException {
    return new Presence(
        row.getObject("id", UUID.class),
        row.getInt("version"),
        new PersonId(row.getObject("person", UUID.class)),
        PresenceKind.valueOf(row.getString("kind")),
        new Presence.Days(
            new Interval(instant(row, "starts"), instant(row, "ends")),
            ZoneId.of(row.getString("zone"))),
        StayColumns.readOrNull(row),
        new Presence.Recorded(
            instant(row, "recorded_at"), row.getString("recorded_by"), row.getString("source")),
        row.getBoolean("withdrawn"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}

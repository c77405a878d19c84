package org.safeconduct.travel;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.CopiedRow;
import org.safeconduct.platform.CopiedRows;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.StayColumns;
import org.safeconduct.shared.Interval;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Trips, and legs in their newest versions without the cancelled ones.
@Repository
class JdbcTrips {
  private static final String LEG = """
      select l.id, l.trip, l.person, l.place_label, l.country, l.region, l.longitude, l.latitude,
          l.precision, l.starts, l.ends, l.recorded_at, l.source
      """;

  /// Newest versions of everybody's; hardly any leg has a second version, so that only second
  /// versions are looked up.
  private static final String EACH = """
      select l.id, l.trip, l.person, %1$s, l.starts, l.ends, l.recorded_at, l.source
      from travel.leg l
      where not l.cancelled and l.recorded_at <= '%2$s'
        and not exists (
            select from travel.leg newer
            where newer.id = l.id and newer.version > l.version and newer.version > 1
              and newer.recorded_at <= '%2$s')
      """;

  private static final String HEAD =
      "select id, person, reference, source, recorded_at from travel.trip ";

  private static final Map<String, String> ORDERS = Map.of(
      "starts", "min(l.starts) %1$s, l.trip %1$s",
      "ends", "max(l.ends) %1$s, l.trip %1$s",
      "traveller",
          "min(p.family_name collate people.names) %1$s,"
              + " min(p.given_name collate people.names) %1$s, l.trip %1$s");

  private final JdbcClient jdbc;

  JdbcTrips(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A trip without its legs.
  record Head(TripId id, PersonId person, String reference, String source, Instant recordedAt) {}

  List<UUID> page(TripQuery query, PageRequest request) {
    var order = requireNonNull(
        ORDERS.get(ORDERS.containsKey(request.order()) ? request.order() : "starts"));
    return jdbc.sql("select l.trip " + query.legs() + "\ngroup by l.trip order by "
            + order.formatted(request.descending() ? "desc" : "asc")
            + "\nlimit :limit offset :offset")
        .params(query.parameters())
        .param("limit", request.size())
        .param("offset", request.offset())
        .query(UUID.class)
        .list();
  }

  long count(TripQuery query) {
    return jdbc.sql("select count(distinct l.trip) " + query.legs())
        .params(query.parameters())
        .query(Long.class)
        .single();
  }

  List<Head> heads(Collection<UUID> trips) {
    return jdbc.sql(HEAD + "where id = any(:trips)")
        .param("trips", trips.toArray(UUID[]::new))
        .query(JdbcTrips::head)
        .list();
  }

  List<Leg> legs(TripQuery query) {
    return jdbc.sql(LEG + query.legs() + "\norder by l.person, l.starts, l.id")
        .params(query.parameters())
        .query(JdbcTrips::leg)
        .list();
  }

  void each(Consumer<Leg> taker) {
    each(Interval.FOREVER, taker);
  }

  /// Those only that end at a moment or later.
  void eachSince(Instant moment, Consumer<Leg> taker) {
    var ending = EACH.formatted(StayColumns.NAMES, Interval.FOREVER) + "  and l.ends >= '%s'";
    CopiedRows.each(jdbc, ending.formatted(moment), row -> taker.accept(copied(row)));
  }

  /// The same as known at a moment: in the newest versions recorded by then.
  void each(Instant knownAt, Consumer<Leg> taker) {
    CopiedRows.each(
        jdbc, EACH.formatted(StayColumns.NAMES, knownAt), row -> taker.accept(copied(row)));
  }

  private static Leg copied(CopiedRow row) {
    return new Leg(
        new LegId(row.uuid()),
        new TripId(row.uuid()),
        new PersonId(row.uuid()),
        row.stay(),
        new Interval(row.moment(), row.moment()),
        row.moment(),
        row.word());
  }

  private static Head head(ResultSet row, int number) throws SQLException {
    return new Head(
        new TripId(row.getObject("id", UUID.class)),
        new PersonId(row.getObject("person", UUID.class)),
        row.getString("reference"),
        row.getString("source"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant());
  }

  private static Leg leg(ResultSet row, int number) throws SQLException {
    return new Leg(
        new LegId(row.getObject("id", UUID.class)),
        new TripId(row.getObject("trip", UUID.class)),
        new PersonId(row.getObject("person", UUID.class)),
        StayColumns.read(row),
        new Interval(
            row.getObject("starts", OffsetDateTime.class).toInstant(),
            row.getObject("ends", OffsetDateTime.class).toInstant()),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getString("source"));
  }
}

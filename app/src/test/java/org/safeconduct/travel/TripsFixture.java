package org.safeconduct.travel;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.safeconduct.TestPermissions;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.StayColumns;
import org.safeconduct.shared.Interval;
import org.safeconduct.shared.Stay;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Trips for store tests, put straight into the tables.
public final class TripsFixture {
  private final JdbcClient jdbc;
  private final OffsetDateTime now;

  public TripsFixture(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.now = clock.instant().atOffset(ZoneOffset.UTC);
  }

  public static Itineraries itineraries(
      JdbcClient jdbc, CurrentUser currentUser, Clock clock, PeopleRegister people) {
    return new Itineraries(
        new TestPermissions(currentUser),
        (_, _, _) -> {},
        clock,
        people,
        new JdbcTrips(jdbc),
        jdbc);
  }

  public TripId trip(PersonId person) {
    var id = new TripId(UUID.randomUUID());
    jdbc.sql("insert into travel.trip values (:id, :person, :reference, 'test', :now)")
        .param("id", id.value())
        .param("person", person.value())
        .param("reference", "T-" + id)
        .param("now", now)
        .update();
    return id;
  }

  public LegId leg(TripId trip, PersonId person, Stay stay, Interval when) {
    var id = new LegId(UUID.randomUUID());
    version(id, 1, trip, person, stay, when, false);
    return id;
  }

  public void version(
      LegId id,
      int version,
      TripId trip,
      PersonId person,
      Stay stay,
      Interval when,
      boolean cancelled) {
    jdbc.sql("insert into travel.leg (id, version, trip, person, " + StayColumns.NAMES
            + ", starts, ends, cancelled, recorded_at, recorded_by, source)"
            + " values (:id, :version, :trip, :person, " + StayColumns.PARAMETERS
            + ", :starts, :ends, :cancelled, :now, 'test', 'test')")
        .params(StayColumns.parametersOf(stay))
        .param("id", id.value())
        .param("version", version)
        .param("trip", trip.value())
        .param("person", person.value())
        .param("starts", utc(when.from()))
        .param("ends", utc(when.until()))
        .param("cancelled", cancelled)
        .param("now", now)
        .update();
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}

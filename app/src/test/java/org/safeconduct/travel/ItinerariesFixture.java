package org.safeconduct.travel;

import java.time.Clock;
import org.safeconduct.TestPermissions;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.platform.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Makes the front door for store tests.
public final class ItinerariesFixture {
  private ItinerariesFixture() {}

  public static Itineraries itineraries(JdbcClient jdbc, CurrentUser currentUser, Clock clock) {
    return new Itineraries(
        new TestPermissions(currentUser),
        (_, _, _) -> {},
        clock,
        PeopleFixture.register(jdbc, currentUser, (_, _, _) -> {}, clock),
        new JdbcTrips(jdbc),
        jdbc);
  }
}

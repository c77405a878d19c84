package org.safeconduct.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeconduct.people.PeopleFixture.GENEVA;
import static org.safeconduct.people.PeopleFixture.NAIROBI;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeconduct.DatabaseTest;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.AbsenceSource.Absence;
import org.safeconduct.shared.Interval;

/// Who is on a trip is absent until it ends.
class TravellersAwayTest extends DatabaseTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
  private final TripsFixture given = new TripsFixture(jdbc, clock);
  private final TravellersAway away = new TravellersAway(jdbc);
  private final PersonId ana = new PeopleFixture(jdbc, clock).person(organisation(), "Ana", "Zorn");

  @Test
  void who_is_between_the_legs_of_a_trip_is_absent_until_the_last_one_ends() {
    var trip = given.trip(ana);
    given.leg(trip, ana, NAIROBI, days(-2, -1));
    given.leg(trip, ana, GENEVA, days(1, 3));

    assertThat(away.absent(List.of(ana.value()), NOON))
        .isEqualTo(Map.of(ana.value(), new Absence(NOON.plus(Duration.ofDays(3)))));
    assertThat(away.absent(List.of(UUID.randomUUID()), NOON)).isEmpty();
    assertThat(away.absent(List.of(ana.value()), NOON.plus(Duration.ofDays(3)))).isEmpty();
  }

  @Test
  void a_cancelled_trip_keeps_nobody_away() {
    var ben = new PeopleFixture(jdbc, clock).person(organisation(), "Ben", "Abel");
    var trip = given.trip(ben);
    var leg = given.leg(trip, ben, NAIROBI, days(-1, 1));
    given.version(leg, 2, trip, ben, NAIROBI, days(-1, 1), true);

    assertThat(away.absent(List.of(ben.value()), NOON)).isEmpty();
  }

  private OrganisationId organisation() {
    return new PeopleFixture(jdbc, clock).organisation("A" + UUID.randomUUID());
  }

  private static Interval days(int from, int until) {
    return new Interval(NOON.plus(Duration.ofDays(from)), NOON.plus(Duration.ofDays(until)));
  }
}

package org.safeconduct.demo.synthetic;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.safeconduct.people.PersonId;
import org.safeconduct.places.Gazetteer;
import org.safeconduct.travel.TripId;

/// The trips of the last year, and those that are booked already: lead times are lognormal
/// with a median of nine days, 22 % of them under a week (`domain.md` 10.4).
final class Journeys {
  private static final double MEDIAN_LEAD_DAYS = 9;
  private static final double LEAD_DEVIATION = 0.3254;
  private static final int FURTHEST_DAYS = 60;
  private static final int PLACES = 64;
  private static final double SECONDS = 86_400;

  private final Roster roster;
  private final Ids ids;
  private final Times times;
  private final Years years;
  private final Route route;

  Journeys(Roster roster, Ids ids, Times times, Gazetteer gazetteer) {
    this.roster = roster;
    this.ids = ids;
    this.times = times;
    this.years = new Years(roster);
    this.route = new Route(roster, ids, gazetteer);
  }

  /// All trips of a member of staff.
  Stream<Trip> of(int member) {
    if (roster.trips[member] == 0) return Stream.empty();
    var dice = Dice.about(Dice.About.YEAR, roster.seed, Long.MIN_VALUE + member);
    var durations = years.durations(member, dice);
    var starts = years.starts(durations, dice);
    var past = IntStream.range(0, starts.length)
        .mapToObj(i -> trip(member, i, starts[i] - Years.DAYS, durations[i]));
    var booked = IntStream.range(0, starts.length)
        .filter(i -> starts[i] < FURTHEST_DAYS)
        .mapToObj(i -> trip(member, PLACES / 2 + i, starts[i], durations[i]));
    return Stream.concat(past, booked).filter(trip -> !trip.recordedAt().isAfter(times.now()));
  }

  /// @param day on which it begins, from now
  /// @param length in days
  private Trip trip(int member, int which, double day, int length) {
    long number = (long) member * PLACES + which;
    var dice = Dice.about(Dice.About.TRIP, roster.seed, number);
    double lead = MEDIAN_LEAD_DAYS * Math.exp(LEAD_DEVIATION * dice.bell());
    var recordedAt = fromNow(day - lead);
    var person = new PersonId(ids.id(Ids.Of.PERSON, Household.number(member, 0)));
    var employer = roster.employer(member);
    var source = "travel desk " + employer.code();
    var booking = new Route.Booking(number, person, recordedAt, source);
    return new Trip(
        new TripId(ids.id(Ids.Of.TRIP, number)),
        person,
        "%s-%d".formatted(employer.code(), 1_000_000 + number),
        source,
        recordedAt,
        dice.falls(Years.CANCELLED) ? cancelledAt(recordedAt, day, dice) : Instant.MAX,
        route.legs(booking, roster.town[member], new Route.Absence(fromNow(day), length), dice));
  }

  /// Some time between the booking and the start, but not in the future.
  private Instant cancelledAt(Instant recordedAt, double day, Dice dice) {
    var latest = day < 0 ? fromNow(day) : times.now();
    long seconds = Duration.between(recordedAt, latest).toSeconds();
    return recordedAt.plusSeconds((long) (dice.fraction() * Math.max(1, seconds)));
  }

  private Instant fromNow(double days) {
    return times.now().plusSeconds((long) (days * SECONDS));
  }
}

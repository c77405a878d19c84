package org.safeconduct.exposure;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.safeconduct.engine.Fact;
import org.safeconduct.engine.Kind;
import org.safeconduct.engine.Where;
import org.safeconduct.shared.Interval;

/// Between two legs of one trip the person is on the way: possible at both ends and in
/// between (domain.md 9, *leg*); where an end is known only to a region there is no line
/// between them, and she is possible at both ends. Nothing is guessed before the first leg
/// and after the last, nor for a gap so long that she may have gone anywhere.
final class Transits {
  static final Duration LONGEST = Duration.ofDays(3);

  private Transits() {}

  /// The ways between the legs of one trip.
  static List<Known> between(List<Known> legsOfTrip) {
    var legs = legsOfTrip.stream()
        .sorted(Comparator.comparing(leg -> leg.fact().when().from()))
        .toList();
    var transits = new ArrayList<Known>();
    for (int i = 1; i < legs.size(); i++) {
      var left = legs.get(i - 1);
      var next = legs.get(i);
      var from = left.fact().when().until();
      var until = next.fact().when().from();
      if (from.isBefore(until) && Duration.between(from, until).compareTo(LONGEST) <= 0)
        addWay(left, next, new Interval(from, until), transits);
    }
    return transits;
  }

  private static void addWay(Known left, Known next, Interval when, List<Known> transits) {
    var start = left.fact().where();
    var end = next.fact().where();
    if (start instanceof Where.At from && end instanceof Where.At to) {
      transits.add(transit(left, next, when, new Where.Between(from, to), ""));
      return;
    }
    transits.add(transit(left, next, when, start, " start"));
    if (!end.equals(start)) transits.add(transit(left, next, when, end, " end"));
  }

  /// @param part sets it apart from the other end of the same way
  private static Known transit(Known left, Known next, Interval when, Where where, String part) {
    return new Known(
        new Fact(
            left.fact().person(),
            Kind.TRANSIT,
            where,
            when,
            later(left.fact().knownAt(), next.fact().knownAt()),
            reference(left, next, part)),
        label(left.label(), next.label()));
  }

  private static Label label(Label left, Label next) {
    var country = left.country().equals(next.country()) ? left.country() : "";
    return new Label(left.place(), next.place(), country, Source.ITINERARY);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static UUID reference(Known left, Known next, String part) {
    var legs = left.fact().reference() + " " + next.fact().reference() + part;
    return UUID.nameUUIDFromBytes(legs.getBytes(StandardCharsets.US_ASCII));
  }
}

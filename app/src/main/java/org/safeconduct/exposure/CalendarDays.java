package org.safeconduct.exposure;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.safeconduct.engine.Fact;
import org.safeconduct.engine.Kind;
import org.safeconduct.people.Station;
import org.safeconduct.people.StationKind;
import org.safeconduct.people.presence.Presence;
import org.safeconduct.people.presence.PresenceKind;
import org.safeconduct.shared.Interval;
import org.safeconduct.shared.Stay;

/// Makes facts of one person's presence calendar.
///
/// - An entry whose place is known is a plan to be there.
/// - Telework without a place is at the residence; duty without a place says nothing new.
/// - Any other entry says that the person is away, and nobody knows where: for these days home and
///   duty station are kept as what was left ([Kind#LEFT_BASE]), possible and never more.
final class CalendarDays {
  private final StayPlaces places;
  private final List<Known> known = new ArrayList<>(1);
  private final List<Unplaced> unplaced = new ArrayList<>(0);
  private final List<Away> away = new ArrayList<>(0);

  /// @param entries not withdrawn, none two at the same time
  /// @param stations where the person works and lives
  CalendarDays(StayPlaces places, List<Presence> entries, List<Station> stations) {
    this.places = places;
    entries.stream()
        .sorted(Comparator.comparing(it -> it.days().when().from()))
        .forEach(it -> read(it, stations));
  }

  /// Days on which nobody knows where the person is.
  private record Away(Presence entry, Interval when) {}

  /// Where the calendar places the person.
  List<Known> known() {
    return known;
  }

  /// What of it places the person nowhere.
  List<Unplaced> unplaced() {
    return unplaced;
  }

  /// What is known otherwise, with home bases left for the days of which nobody knows more.
  List<Known> weakened(List<Known> otherwise) {
    if (away.isEmpty()) return otherwise;
    var all = new ArrayList<Known>(otherwise.size() + 2 * away.size());
    for (var it : otherwise)
      if (it.fact().kind().isHomeBase()) split(it, all);
      else all.add(it);
    return all;
  }

  private void read(Presence entry, List<Station> stations) {
    var stay = entry.stay();
    if (stay != null) at(entry, stay, entry.days().when(), entry.id());
    else if (entry.kind() == PresenceKind.TELEWORK) atHome(entry, stations);
    else if (entry.kind() != PresenceKind.DUTY) nowhere(entry, "", entry.days().when());
  }

  private void at(Presence entry, Stay stay, Interval when, UUID reference) {
    var where = places.find(stay);
    if (where.isEmpty()) {
      nowhere(entry, stay.label(), when);
      return;
    }
    var label = new Label(stay.label(), null, places.country(stay), source(entry.kind()));
    var fact = new Fact(
        entry.person().value(),
        Kind.CALENDAR,
        where.get(),
        when,
        entry.recorded().at(),
        reference);
    known.add(new Known(fact, label));
  }

  /// At each residence as long as it is one.
  private void atHome(Presence entry, List<Station> stations) {
    var left = entry.days().when().from();
    var homes = stations.stream()
        .filter(it -> it.kind() == StationKind.RESIDENCE)
        .sorted(Comparator.comparing(it -> it.when().from()))
        .toList();
    for (var home : homes) {
      var rest = rest(left, entry.days().when().until());
      var spent = rest.flatMap(home.when()::intersection);
      if (spent.isEmpty()) continue;
      if (left.isBefore(spent.get().from()))
        nowhere(entry, "", new Interval(left, spent.get().from()));
      at(entry, home.stay(), spent.get(), joined(entry.id(), home.id()));
      left = spent.get().until();
    }
    rest(left, entry.days().when().until()).ifPresent(it -> nowhere(entry, "", it));
  }

  private static Optional<Interval> rest(Instant from, Instant until) {
    return from.isBefore(until) ? Optional.of(new Interval(from, until)) : Optional.empty();
  }

  private void nowhere(Presence entry, String place, Interval when) {
    unplaced.add(new Unplaced(place, source(entry.kind()), when));
    if (entry.kind() != PresenceKind.DUTY) away.add(new Away(entry, when));
  }

  /// Cuts a home base into the stretches that hold and those of which nobody knows more.
  private void split(Known base, List<Known> all) {
    var fact = base.fact();
    var left = fact.when().from();
    for (var it : away) {
      var gone = rest(left, fact.when().until()).flatMap(it.when()::intersection);
      if (gone.isEmpty()) continue;
      rest(left, gone.get().from()).ifPresent(held -> all.add(during(base, held)));
      all.add(left(base, it.entry(), gone.get()));
      left = gone.get().until();
    }
    rest(left, fact.when().until()).ifPresent(held -> all.add(during(base, held)));
  }

  private static Known during(Known base, Interval when) {
    var fact = base.fact();
    return new Known(
        new Fact(fact.person(), fact.kind(), fact.where(), when, fact.knownAt(), fact.reference()),
        base.label());
  }

  private static Known left(Known base, Presence entry, Interval when) {
    var fact = base.fact();
    var since = entry.recorded().at();
    return new Known(
        new Fact(
            fact.person(),
            Kind.LEFT_BASE,
            fact.where(),
            when,
            since.isAfter(fact.knownAt()) ? since : fact.knownAt(),
            joined(fact.reference(), entry.id())),
        base.label());
  }

  private static UUID joined(UUID one, UUID other) {
    return UUID.nameUUIDFromBytes((one + " " + other).getBytes(StandardCharsets.US_ASCII));
  }

  private static Source source(PresenceKind kind) {
    return switch (kind) {
      case DUTY -> Source.DUTY;
      case LEAVE -> Source.LEAVE;
      case TELEWORK -> Source.TELEWORK;
      case MISSION -> Source.MISSION;
    };
  }
}

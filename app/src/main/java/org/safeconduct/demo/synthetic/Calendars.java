package org.safeconduct.demo.synthetic;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.presence.Presence;
import org.safeconduct.people.presence.PresenceKind;
import org.safeconduct.places.Gazetteer;
import org.safeconduct.shared.Stay;

/// What the presence calendars of staff say: of a hundred who are not on a trip, five are on leave,
/// half of whom say where, and six telework; fifteen will be on leave within two months.
final class Calendars {
  private static final double ON_LEAVE = 0.05;
  private static final double TELEWORKING = 0.06;
  private static final double ON_LEAVE_SOON = 0.15;

  private final Roster roster;
  private final Ids ids;
  private final Homes homes;
  private final Journeys journeys;
  private final Times times;
  private final Gazetteer gazetteer;

  Calendars(
      Roster roster, Ids ids, Homes homes, Journeys journeys, Times times, Gazetteer gazetteer) {
    this.roster = roster;
    this.ids = ids;
    this.homes = homes;
    this.journeys = journeys;
    this.times = times;
    this.gazetteer = gazetteer;
  }

  Stream<Presence> of(int member) {
    if (homes.isRoving(member)) return Stream.empty();
    var dice = Dice.about(Dice.About.CALENDAR, roster.seed, member);
    double thrown = dice.fraction();
    if (thrown < ON_LEAVE)
      return travels(member)
          ? Stream.empty()
          : leave(member, -dice.below(8), dice.between(0, 12), dice);
    if (thrown < ON_LEAVE + TELEWORKING)
      return travels(member) ? Stream.empty() : telework(member, dice);
    int ahead = dice.between(3, 60);
    return dice.falls(ON_LEAVE_SOON)
        ? leave(member, ahead, ahead + dice.between(2, 14), dice)
        : Stream.empty();
  }

  private boolean travels(int member) {
    return journeys
        .of(member)
        .filter(trip -> !trip.isCancelled())
        .flatMap(trip -> trip.legs().stream())
        .anyMatch(leg -> leg.when().contains(times.now()));
  }

  private Stream<Presence> leave(int member, int first, int last, Dice dice) {
    return entry(member, PresenceKind.LEAVE, new Stretch(first, last), where(dice), dice);
  }

  private Stream<Presence> telework(int member, Dice dice) {
    var stretch = new Stretch(0, dice.below(3));
    return entry(member, PresenceKind.TELEWORK, stretch, null, dice);
  }

  /// Days from today.
  private record Stretch(int first, int last) {}

  private Stream<Presence> entry(
      int member, PresenceKind kind, Stretch stretch, @Nullable Stay stay, Dice dice) {
    var zone = roster.town(member).place().zone();
    var recorded = new Presence.Recorded(
        times.daysAgo(dice, 30), "demo", roster.employer(member).source());
    return Stream.of(new Presence(
        ids.id(Ids.Of.PRESENCE, member),
        1,
        Household.id(ids, member, 0),
        kind,
        days(stretch, zone),
        stay,
        recorded,
        false));
  }

  private Presence.Days days(Stretch stretch, ZoneId zone) {
    var today = LocalDate.ofInstant(times.now(), zone);
    return Presence.Days.of(today.plusDays(stretch.first()), today.plusDays(stretch.last()), zone);
  }

  /// A town, a country, or nobody said.
  private @Nullable Stay where(Dice dice) {
    var town = roster.towns.get(dice.below(roster.towns.size()));
    double thrown = dice.fraction();
    if (thrown < 0.3) return town.place().stay(town.name());
    if (thrown > 0.5) return null;
    return gazetteer
        .byKey("country:" + town.country())
        .map(country -> country.stay(country.name()))
        .orElse(null);
  }
}

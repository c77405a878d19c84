package org.safeconduct.demo.synthetic;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.Station;
import org.safeconduct.people.StationKind;
import org.safeconduct.places.Gazetteer;
import org.safeconduct.premises.Premises;
import org.safeconduct.shared.Interval;
import org.safeconduct.shared.Stay;

/// Where the people of a household work and live, as their organisation's list says.
final class Stations {
  private static final double STALE = 0.07;
  private static final double KNOWN_TO_THE_COUNTRY = 0.02;
  private static final Duration HALF_A_YEAR = Duration.ofDays(180);

  private final Roster roster;
  private final Ids ids;
  private final Homes homes;
  private final Buildings buildings;
  private final Gazetteer gazetteer;
  private final Times times;

  Stations(
      Roster roster, Ids ids, Homes homes, Buildings buildings, Gazetteer gazetteer, Times times) {
    this.roster = roster;
    this.ids = ids;
    this.homes = homes;
    this.buildings = buildings;
    this.gazetteer = gazetteer;
    this.times = times;
  }

  /// All of a household.
  Stream<Station> of(int member) {
    var work = Stream.of(station(member, 0, StationKind.DUTY_STATION, workplace(member)));
    var home = homes.of(member);
    var own = home == null
        ? Stream.<Station>empty()
        : Stream.of(station(member, 0, StationKind.RESIDENCE, home));
    return Stream.of(work, own, family(member)).flatMap(part -> part);
  }

  private Stream<Station> family(int member) {
    if (roster.dependants[member] == 0) return Stream.empty();
    var home = homes.ofFamily(member);
    return IntStream.rangeClosed(1, roster.dependants[member])
        .mapToObj(dependant -> station(member, dependant, StationKind.RESIDENCE, home));
  }

  private Stay workplace(int member) {
    var town = roster.town(member);
    if (homes.isRoving(member)) return Stay.unlocated("roving, to be announced");
    var dice = Dice.about(Dice.About.WORKPLACE, roster.seed, -1 - member);
    if (dice.falls(KNOWN_TO_THE_COUNTRY))
      return gazetteer
          .byKey("country:" + town.country())
          .map(country -> country.stay(country.name()))
          .orElseThrow();
    return buildings.of(member).map(Premises::stay).orElse(town.place().stay(town.name()));
  }

  private Station station(int member, int dependant, StationKind kind, Stay stay) {
    long number = Household.number(member, dependant) * 2 + kind.ordinal();
    var dice = Dice.about(Dice.About.WORKPLACE, roster.seed, Long.MIN_VALUE + number);
    PersonId person = Household.id(ids, member, dependant);
    return new Station(
        ids.id(Ids.Of.STATION, number),
        person,
        kind,
        stay,
        Interval.since(since(dice)),
        recordedAt(dice),
        roster.employer(member).source());
  }

  private Instant since(Dice dice) {
    return dice.falls(0.3)
        ? Station.SINCE_EVER
        : times.ago(dice, Duration.ofDays(40), Duration.ofDays(1_800));
  }

  private Instant recordedAt(Dice dice) {
    return dice.falls(STALE)
        ? times.ago(dice, HALF_A_YEAR, Duration.ofDays(700))
        : times.daysAgo(dice, 60);
  }
}

package org.safeconduct.demo.synthetic;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.safeconduct.people.PersonId;
import org.safeconduct.places.Gazetteer;
import org.safeconduct.shared.Interval;
import org.safeconduct.shared.Stay;
import org.safeconduct.travel.Leg;
import org.safeconduct.travel.LegId;
import org.safeconduct.travel.TripId;

/// The stops of a trip: one to three towns, with as much time between them as the way takes.
final class Route {
  private static final int PLACES = 4;
  private static final double KNOWN_TO_THE_COUNTRY = 0.02;
  private static final double KM_PER_HOUR = 550;
  private static final Duration AT_AIRPORTS = Duration.ofHours(3);
  private static final Duration SHORTEST_STAY = Duration.ofHours(4);

  private final Roster roster;
  private final Ids ids;
  private final Gazetteer gazetteer;
  private final Destinations destinations;

  Route(Roster roster, Ids ids, Gazetteer gazetteer) {
    this.roster = roster;
    this.ids = ids;
    this.gazetteer = gazetteer;
    this.destinations = new Destinations(roster);
  }

  /// @param number of the trip
  record Booking(long number, PersonId person, Instant recordedAt, String source) {}

  /// @param from about when it begins
  /// @param days how many nights
  record Absence(Instant from, int days) {}

  List<Leg> legs(Booking booking, int home, Absence absence, Dice dice) {
    var towns = towns(home, absence.days, dice);
    var first = roster.towns.get(towns.getFirst()).place().zone();
    var last = roster.towns.get(towns.getLast()).place().zone();
    var day = absence.from.atZone(first).toLocalDate();
    var arrival = at(day, dice.between(7, 15), first, dice);
    var departure = at(day.plusDays(absence.days), dice.between(6, 20), last, dice);
    var share = Duration.between(arrival, departure).dividedBy(towns.size());
    var legs = new ArrayList<Leg>();
    var from = arrival;
    for (int i = 0; i < towns.size(); i++) {
      var town = roster.towns.get(towns.get(i));
      var planned = i == towns.size() - 1 ? departure : arrival.plus(share.multipliedBy(i + 1));
      var until = later(planned, from.plus(SHORTEST_STAY));
      legs.add(leg(booking, i, town, new Interval(from, until)));
      if (i < towns.size() - 1) from = until.plus(way(town, roster.towns.get(towns.get(i + 1))));
    }
    return legs;
  }

  private List<Integer> towns(int home, int days, Dice dice) {
    double thrown = dice.fraction();
    int stops = days < 4 || thrown < 0.65 ? 1 : days < 7 || thrown < 0.9 ? 2 : 3;
    var towns = new ArrayList<Integer>();
    for (int i = 0; i < stops; i++) towns.add(destinations.draw(home, towns, dice));
    return towns;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }

  /// To the quarter of an hour.
  private static Duration way(Town from, Town to) {
    double hours = from.place().position().kilometresTo(to.place().position()) / KM_PER_HOUR;
    return AT_AIRPORTS.plusMinutes(Math.round(hours * 4) * 15);
  }

  private static Instant at(LocalDate day, int hour, ZoneId zone, Dice dice) {
    return day.atTime(hour, dice.below(12) * 5).atZone(zone).toInstant();
  }

  /// Most travel desks name the town, some only the country.
  private Stay stay(Booking booking, int stop, Town town) {
    var dice = Dice.about(Dice.About.TRIP, roster.seed, -1 - booking.number * PLACES - stop);
    if (!dice.falls(KNOWN_TO_THE_COUNTRY)) return town.place().stay(town.name());
    return gazetteer
        .byKey("country:" + town.country())
        .map(country -> country.stay(country.name()))
        .orElseThrow();
  }

  private Leg leg(Booking booking, int stop, Town town, Interval when) {
    return new Leg(
        new LegId(ids.id(Ids.Of.LEG, booking.number * PLACES + stop)),
        new TripId(ids.id(Ids.Of.TRIP, booking.number)),
        booking.person,
        stay(booking, stop, town),
        when,
        booking.recordedAt,
        booking.source);
  }
}

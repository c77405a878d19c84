package org.safeconduct.exposure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.safeconduct.engine.Fact;
import org.safeconduct.engine.Kind;
import org.safeconduct.engine.Where;
import org.safeconduct.people.PersonCard;
import org.safeconduct.people.Station;
import org.safeconduct.people.StationKind;
import org.safeconduct.people.presence.Presence;
import org.safeconduct.premises.Occupancy;
import org.safeconduct.shared.Interval;
import org.safeconduct.shared.Stay;
import org.safeconduct.travel.Leg;

/// Collects what the rooms say about one person until it is complete.
final class Papers {
  private final StayPlaces places;
  private final List<Station> stations = new ArrayList<>(2);
  private final List<Known> known = new ArrayList<>(4);
  private final List<Unplaced> unplaced = new ArrayList<>(0);
  private final List<OfTrip> legs = new ArrayList<>(2);
  private final List<Presence> days = new ArrayList<>(0);

  Papers(StayPlaces places) {
    this.places = places;
  }

  void add(Station station) {
    stations.add(station);
    add(station, station.person().value());
  }

  void add(Occupancy occupancy) {
    var since = occupancy.since();
    var told = new Told(
        occupancy.person().value(), Kind.PREMISES, Source.PREMISES, Interval.since(since), since);
    var stay = occupancy.stay();
    var building = new Stay(
        occupancy.name(), stay.country(), stay.region(), stay.position(), stay.precision());
    add(told, building, occupancy.premises().value());
  }

  void add(Leg leg) {
    var told =
        new Told(leg.person().value(), Kind.LEG, Source.ITINERARY, leg.when(), leg.recordedAt());
    if (add(told, leg.stay(), leg.id().value()))
      legs.add(new OfTrip(leg.trip().value(), known.getLast()));
  }

  void add(Presence entry) {
    days.add(entry);
  }

  void add(Confirmation confirmation) {
    var told = new Told(
        confirmation.person().value(),
        Kind.CONFIRMATION,
        confirmation.source(),
        confirmation.when(),
        confirmation.when().from());
    var where = confirmation.around().or(() -> places.find(confirmation.stay()));
    add(told, confirmation.stay(), where, confirmation.id());
  }

  /// These and others of the same person.
  Papers with(Papers others) {
    stations.addAll(others.stations);
    known.addAll(others.known);
    unplaced.addAll(others.unplaced);
    legs.addAll(others.legs);
    days.addAll(others.days);
    return this;
  }

  /// Everything collected, with the ways between the legs of each trip, and with what the presence
  /// calendar says of it.
  Dossier of(PersonCard card) {
    addWays();
    if (days.isEmpty()) return Dossier.of(card, known, unplaced);
    var calendar = new CalendarDays(places, days, stations);
    var all = new ArrayList<>(calendar.weakened(known));
    all.addAll(calendar.known());
    unplaced.addAll(calendar.unplaced());
    return Dossier.of(card, all, unplaced);
  }

  /// Everything collected about somebody of this household: whoever has no station of her own
  /// lives where the head of household lives, else works.
  Dossier of(PersonCard card, Papers head) {
    if (stations.isEmpty()) {
      var homes = head.stations.stream()
          .filter(it -> it.kind() == StationKind.RESIDENCE)
          .toList();
      (homes.isEmpty() ? head.stations : homes).forEach(it -> live(it, card.id().value()));
    }
    return of(card);
  }

  private void addWays() {
    if (legs.size() < 2) return;
    var trips = new LinkedHashMap<UUID, List<Known>>();
    for (var leg : legs)
      trips.computeIfAbsent(leg.trip(), _ -> new ArrayList<>(2)).add(leg.known());
    for (var trip : trips.values()) if (trip.size() > 1) known.addAll(Transits.between(trip));
  }

  private void live(Station home, UUID person) {
    var told = new Told(person, Kind.RESIDENCE, Source.RESIDENCE, home.when(), home.recordedAt());
    add(told, home.stay(), home.id());
  }

  private void add(Station station, UUID person) {
    boolean works = station.kind() == StationKind.DUTY_STATION;
    var told = new Told(
        person,
        works ? Kind.DUTY_STATION : Kind.RESIDENCE,
        works ? Source.DUTY_STATION : Source.RESIDENCE,
        station.when(),
        station.recordedAt());
    add(told, station.stay(), station.id());
  }

  /// Whether the place was found.
  private boolean add(Told told, Stay stay, UUID reference) {
    return add(told, stay, places.find(stay), reference);
  }

  private boolean add(Told told, Stay stay, Optional<Where> where, UUID reference) {
    if (where.isEmpty()) {
      unplaced.add(new Unplaced(stay.label(), told.source(), told.when()));
      return false;
    }
    var label = new Label(stay.label(), null, places.country(stay), told.source());
    known.add(new Known(told.fact(where.get(), reference), label));
    return true;
  }

  private record OfTrip(UUID trip, Known known) {}

  /// What is said, but for the place.
  private record Told(UUID person, Kind kind, Source source, Interval when, Instant knownAt) {
    Fact fact(Where where, UUID reference) {
      return new Fact(person, kind, where, when, knownAt, reference);
    }
  }
}

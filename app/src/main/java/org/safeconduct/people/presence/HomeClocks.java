package org.safeconduct.people.presence;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.Station;
import org.safeconduct.places.Gazetteer;
import org.safeconduct.places.Place;
import org.safeconduct.shared.Stay;
import org.springframework.stereotype.Component;

/// Whose clocks count the days of somebody who does not say where they are spent: those of the duty
/// station, else of the residence, else UTC.
@Component
public class HomeClocks {
  private final PeopleRegister register;
  private final Gazetteer gazetteer;
  private final Clock clock;

  HomeClocks(PeopleRegister register, Gazetteer gazetteer, Clock clock) {
    this.register = register;
    this.gazetteer = gazetteer;
    this.clock = clock;
  }

  /// Those of one person.
  public ZoneId of(PersonId person) {
    return of(List.of(person)).getOrDefault(person, ZoneOffset.UTC);
  }

  /// Those of each of these people; whoever has no station that was found is left out.
  public Map<PersonId, ZoneId> of(Collection<PersonId> persons) {
    var now = clock.instant();
    var zones = new HashMap<PersonId, ZoneId>();
    register.stationsOf(persons).stream()
        .filter(it -> it.when().contains(now))
        .sorted(Comparator.comparing(Station::kind))
        .forEach(it -> zone(it.stay()).ifPresent(zone -> zones.putIfAbsent(it.person(), zone)));
    return zones;
  }

  private Optional<ZoneId> zone(Stay stay) {
    var position = stay.position();
    if (position != null) return Optional.of(gazetteer.nearest(position).zone());
    return gazetteer.byKey("country:" + stay.country()).map(Place::zone);
  }
}

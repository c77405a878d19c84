package org.safeconduct.governance;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleImported;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.Station;
import org.safeconduct.people.StationKind;
import org.safeconduct.people.files.ResidenceChanged;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Gives everybody the zone in which the residence lies now, and nobody another one: when a
/// list of people or of zones was taken in, when a zone was drawn or somebody moved, and
/// every night for residences that begin or end. Looks at all residences, so that hearing
/// the same news twice, or only the last of many, does no harm.
@Component
class PutPeopleIntoZones {
  private static final Actor JOB =
      new Actor.SystemJob("put people into zones", Set.of(Duty.RUN_JOBS));

  private final CurrentUser currentUser;
  private final PeopleRegister people;
  private final JdbcZones zones;
  private final JdbcResidents residents;
  private final Clock clock;

  PutPeopleIntoZones(
      CurrentUser currentUser,
      PeopleRegister people,
      JdbcZones zones,
      JdbcResidents residents,
      Clock clock) {
    this.currentUser = currentUser;
    this.people = people;
    this.zones = zones;
    this.residents = residents;
    this.clock = clock;
  }

  @ApplicationModuleListener
  void on(PeopleImported imported) {
    currentUser.runAs(JOB, this::assign);
  }

  @ApplicationModuleListener
  void on(ZonesImported imported) {
    currentUser.runAs(JOB, this::assign);
  }

  @ApplicationModuleListener
  void on(ZoneRedrawn redrawn) {
    currentUser.runAs(JOB, this::assign);
  }

  @ApplicationModuleListener
  void on(ResidenceChanged changed) {
    currentUser.runAs(JOB, () -> assign(changed.person()));
  }

  @Transactional
  @Scheduled(cron = "0 10 0 * * *", zone = "UTC")
  void everyNight() {
    currentUser.runAs(JOB, this::assign);
  }

  private void assign(PersonId person) {
    residents.await();
    var organisation = people.get(person).organisation();
    var finder = new ZoneFinder(zones.all());
    var assigned = new HashMap<PersonId, @Nullable UUID>();
    assigned.put(person, null);
    people.stationsOf(List.of(person)).stream()
        .filter(this::isResidenceNow)
        .max(Comparator.comparing((Station station) -> station.when().from()))
        .ifPresent(home -> assigned.put(person, zoneOf(home, organisation, finder)));
    people.assignZones(assigned);
  }

  private void assign() {
    residents.await();
    var all = zones.all();
    boolean organisationsMatter = all.stream().anyMatch(zone -> zone.organisation() != null);
    var organisations =
        organisationsMatter ? residents.organisations() : Map.<PersonId, OrganisationId>of();
    var finder = new ZoneFinder(all);
    var assigned = new HashMap<PersonId, @Nullable UUID>();
    residents.inZones().forEach(person -> assigned.put(person, null));
    var since = new HashMap<PersonId, Instant>();
    people.eachStation(station -> {
      if (!isResidenceNow(station)) return;
      var known = since.get(station.person());
      if (known != null && known.isAfter(station.when().from())) return;
      since.put(station.person(), station.when().from());
      assigned.put(station.person(), zoneOf(station, organisations.get(station.person()), finder));
    });
    people.assignZones(assigned);
  }

  private boolean isResidenceNow(Station station) {
    return station.kind() == StationKind.RESIDENCE && station.when().contains(clock.instant());
  }

  private static @Nullable UUID zoneOf(
      Station station, @Nullable OrganisationId organisation, ZoneFinder finder) {
    var position = station.stay().position();
    if (position == null || !station.stay().precision().isLocal()) return null;
    return finder.at(position, organisation).map(Zone::id).orElse(null);
  }
}

package org.safeconduct.governance;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Permissions;
import org.safeconduct.shared.Position;
import org.springframework.stereotype.Service;

/// Warden zones: which there are, which one is this point in, who looks after it.
@Service
public class Zones {
  private static final Duty[] KNOW_ZONES = {
    Duty.READ_NETWORK,
    Duty.READ_EXPOSURE,
    Duty.READ_HEADCOUNT,
    Duty.ANSWER_FOR_OTHERS,
    Duty.RUN_JOBS
  };

  private final Permissions permissions;
  private final Clock clock;
  private final JdbcZones zones;
  private final JdbcAppointments appointments;
  private final JdbcResidents residents;

  Zones(
      Permissions permissions,
      Clock clock,
      JdbcZones zones,
      JdbcAppointments appointments,
      JdbcResidents residents) {
    this.permissions = permissions;
    this.clock = clock;
    this.zones = zones;
    this.appointments = appointments;
    this.residents = residents;
  }

  /// All zones that are looked after, by name.
  public List<Zone> list() {
    permissions.requireAny(KNOW_ZONES);
    return zones.all();
  }

  /// Those of these zones that there are, by name; ended ones too, so that what happened in them
  /// can be told.
  public List<Zone> list(Set<UUID> wanted) {
    permissions.requireAny(KNOW_ZONES);
    return zones.all(wanted);
  }

  /// All zones by name, with who lives in each and who looks after it today.
  public List<ZoneOverview> overview() {
    permissions.require(Duty.READ_NETWORK);
    var counts = residents.counts();
    var wardens = appointments.wardens(clock.instant());
    return zones.all().stream()
        .map(zone -> new ZoneOverview(
            zone,
            counts.getOrDefault(zone.id(), Residents.NONE),
            wardens.stream().filter(it -> zone.id().equals(it.zone())).toList()))
        .toList();
  }

  /// A zone.
  ///
  /// @throws NotFound if there is no such zone
  public Zone get(UUID id) {
    permissions.requireAny(KNOW_ZONES);
    return zones.find(id).orElseThrow(() -> new NotFound("zone", id));
  }

  /// The zone that covers the position, for people of all organisations; the smallest if zones
  /// overlap.
  public Optional<Zone> zoneAt(Position position) {
    permissions.requireAny(KNOW_ZONES);
    return new ZoneFinder(zones.all()).at(position, null);
  }

  /// Who looks after any of these zones today, wardens before deputies.
  public List<Appointment> wardensOf(Set<UUID> wanted) {
    permissions.requireAny(KNOW_ZONES);
    return appointments.wardens(clock.instant()).stream()
        .filter(it -> it.zone() != null && wanted.contains(it.zone()))
        .toList();
  }
}

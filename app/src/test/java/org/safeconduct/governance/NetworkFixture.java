package org.safeconduct.governance;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.safeconduct.TestPermissions;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.places.Gazetteer;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.PageRequest;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The network as store tests of lists see it.
public final class NetworkFixture {
  private static final Actor READER =
      new Actor.SystemJob("test", Set.of(Duty.READ_NETWORK, Duty.RUN_JOBS));

  private final JdbcClient jdbc;
  private final CurrentUser currentUser;
  private final Zones zones;
  private final Appointments appointments;

  public NetworkFixture(JdbcClient jdbc, CurrentUser currentUser, Clock clock) {
    this.jdbc = jdbc;
    this.currentUser = currentUser;
    var permissions = new TestPermissions(currentUser);
    var posts = new JdbcAppointments(jdbc);
    zones = new Zones(permissions, clock, new JdbcZones(jdbc), posts, new JdbcResidents(jdbc));
    appointments = new Appointments(permissions, clock, posts);
  }

  /// The front door to zones.
  public Zones doorToZones() {
    return zones;
  }

  /// What readers call seats.
  public SeatNames names(PeopleRegister people, Gazetteer gazetteer) {
    var words = new StaticMessageSource();
    words.setUseCodeAsDefaultMessage(true);
    return new SeatNames(words, people, new JdbcZones(jdbc), gazetteer, currentUser);
  }

  /// Zones that are looked after.
  public List<Zone> zones() {
    return currentUser.callAs(READER, zones::list);
  }

  /// These zones, ended ones too.
  public List<Zone> zones(Set<UUID> ids) {
    return currentUser.callAs(READER, () -> zones.list(ids));
  }

  /// Posts that hold now or will, of an organisation.
  public List<Appointment> posts(OrganisationId organisation) {
    var filter = new AppointmentFilter(null, null, organisation, false);
    return currentUser.callAs(
        READER, () -> appointments.list(filter, new PageRequest(0, 500, null)).rows());
  }
}

package org.safeconduct.governance;

import java.time.Clock;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;

/// Who holds which post. Everybody who may read the network sees all of it: in a crisis one must
/// know whom to call, whatever their organisation.
@Service
public class Appointments {
  private final Permissions permissions;
  private final Clock clock;
  private final JdbcAppointments appointments;

  Appointments(Permissions permissions, Clock clock, JdbcAppointments appointments) {
    this.permissions = permissions;
    this.clock = clock;
    this.appointments = appointments;
  }

  /// One page of the appointments that the filter admits.
  ///
  /// @param request sort orders: `post` (the default, the highest first), `person`, `zone`,
  ///     `ends`
  public Page<Appointment> list(AppointmentFilter filter, PageRequest request) {
    permissions.require(Duty.READ_NETWORK);
    var now = clock.instant();
    return Page.of(
        appointments.page(filter, now, request), request, () -> appointments.count(filter, now));
  }
}

package org.safeconduct.governance;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.OrganisationId;

/// Which appointments a list shows; what is `null` or false does not limit it.
///
/// @param past also appointments that have ended
public record AppointmentFilter(
    @Nullable Post post, @Nullable UUID zone, @Nullable OrganisationId organisation, boolean past) {
  /// Every appointment that holds now or will.
  public static final AppointmentFilter ALL = new AppointmentFilter(null, null, null, false);
}

package org.safeconduct.access.emergency;

import java.util.List;
import java.util.Objects;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Status;
import org.safeconduct.platform.StatusItem;
import org.safeconduct.platform.WaitingDecision;
import org.springframework.stereotype.Component;

/// Red on the screens of administrators and auditors while a use of the emergency key has not
/// been looked into.
@Component
class EmergencyWatch implements StatusItem, WaitingDecision {
  private static final String PAGE = "/access/emergency-keys";
  private final Permissions permissions;
  private final JdbcEmergencyKeys keys;

  EmergencyWatch(Permissions permissions, JdbcEmergencyKeys keys) {
    this.permissions = permissions;
    this.keys = keys;
  }

  @Override
  public List<Status> statuses() {
    if (!permissions.allows(Duty.ADMINISTER) && !permissions.allows(Duty.READ_AUDIT))
      return List.of();
    return used().stream()
        .map(it -> new Status(
            "access.status.emergency-key",
            List.of(it.name(), it.at()),
            Status.Level.ALARM,
            PAGE,
            it.at()))
        .toList();
  }

  @Override
  public List<Waiting> waiting() {
    if (!permissions.allows(Duty.ADMINISTER)) return List.of();
    return used().stream()
        .map(
            it -> new Waiting("access.waiting.emergency-key", List.of(1, it.name()), it.at(), PAGE))
        .toList();
  }

  private List<EmergencyKey.Use> used() {
    return keys.list().stream()
        .filter(EmergencyKey::awaitsReview)
        .map(it -> Objects.requireNonNull(it.use()))
        .toList();
  }
}

package org.safeconduct.governance.gaps;

import java.util.List;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Status;
import org.safeconduct.platform.Status.Level;
import org.safeconduct.platform.StatusItem;
import org.springframework.stereotype.Component;

/// Posts in which nobody acts stand in the status bar of whoever keeps the network.
@Component
class GapStatus implements StatusItem {
  private final Permissions permissions;
  private final Gaps gaps;

  GapStatus(Permissions permissions, Gaps gaps) {
    this.permissions = permissions;
    this.gaps = gaps;
  }

  @Override
  public List<Status> statuses() {
    if (!permissions.allows(Duty.MANAGE_NETWORK) || !permissions.allows(Duty.READ_NETWORK))
      return List.of();
    var count = gaps.count();
    if (count.all() == 0) return List.of();
    return List.of(new Status(
        "governance.status.gaps",
        List.of(count.all(), count.severe()),
        count.severe() > 0 ? Level.WARNING : Level.NOTICE,
        "/network/gaps",
        count.asOf()));
  }
}

package org.safeconduct.crisis.attention;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Status;
import org.safeconduct.platform.Status.Level;
import org.safeconduct.platform.StatusItem;
import org.springframework.stereotype.Component;

/// Calls for help that nobody has taken make the red bar; open headcounts stand in the status
/// bar.
@Component
class CrisisStatus implements StatusItem {
  private final Permissions permissions;
  private final Attention attention;

  CrisisStatus(Permissions permissions, Attention attention) {
    this.permissions = permissions;
    this.attention = attention;
  }

  @Override
  public List<Status> statuses() {
    if (!permissions.allows(Duty.READ_HEADCOUNT)) return List.of();
    var statuses = new ArrayList<Status>();
    var counted = attention.open(permissions.scope());
    for (var it : counted.headcounts()) {
      if (it.helpWaiting() > 0) statuses.add(help(it));
      statuses.add(open(it, counted.asOf()));
    }
    return statuses;
  }

  private static Status help(JdbcAttention.Open it) {
    var key = it.exercise() ? "crisis.status-item.help-exercise" : "crisis.status-item.help";
    return new Status(
        key,
        List.of(it.helpWaiting(), it.title()),
        Level.ALARM,
        "/headcounts/" + it.id() + "?view=help",
        it.helpSince());
  }

  private static Status open(JdbcAttention.Open it, Instant asOf) {
    var key = it.exercise() ? "crisis.status-item.open-exercise" : "crisis.status-item.open";
    return new Status(
        key,
        List.of(it.silent(), it.people(), it.title()),
        it.silent() > 0 ? Level.WARNING : Level.NOTICE,
        "/headcounts/" + it.id(),
        asOf);
  }
}

package org.safeconduct.notifications;

import java.time.Clock;
import java.util.List;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Status;
import org.safeconduct.platform.Status.Level;
import org.safeconduct.platform.StatusItem;
import org.springframework.stereotype.Component;

/// Says in the status bar whether messages get out, to those who would miss them.
@Component
class MailStatus implements StatusItem {
  private static final String WAITING = "/messages/list?state=QUEUED";

  private final Permissions permissions;
  private final ServerWatch watch;
  private final WaitingMessages waiting;
  private final Clock clock;

  MailStatus(Permissions permissions, ServerWatch watch, WaitingMessages waiting, Clock clock) {
    this.permissions = permissions;
    this.watch = watch;
    this.waiting = waiting;
    this.clock = clock;
  }

  @Override
  public List<Status> statuses() {
    boolean reads = permissions.allows(Duty.READ_MESSAGES);
    if (!reads && !permissions.allows(Duty.ADMINISTER)) return List.of();
    return List.of(status(reads));
  }

  private Status status(boolean reads) {
    var outage = watch.outage();
    int count = waiting.count();
    if (outage.isPresent())
      return new Status(
          "notifications.status.down",
          List.of(count, outage.get().since()),
          Level.WARNING,
          permissions.allows(Duty.ADMINISTER) ? "/self-check" : "/messages",
          clock.instant());
    var key = count == 0 ? "notifications.status.good" : "notifications.status.sending";
    var level = count == 0 ? Level.CALM : Level.NOTICE;
    return new Status(key, List.of(count), level, link(reads, count), clock.instant());
  }

  private static String link(boolean reads, int count) {
    if (!reads) return "/self-check";
    return count == 0 ? "/messages" : WAITING;
  }
}

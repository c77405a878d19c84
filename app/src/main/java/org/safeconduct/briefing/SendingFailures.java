package org.safeconduct.briefing;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.WaitingDecision;
import org.springframework.stereotype.Component;

/// Lists that could not be sent the last time wait for whoever gets them or wanted them sent.
@Component
class SendingFailures implements WaitingDecision {
  private static final PageRequest ALL = new PageRequest(0, PageRequest.MOST, "next");

  private final Permissions permissions;
  private final Schedules schedules;
  private final Clock clock;

  SendingFailures(Permissions permissions, Schedules schedules, Clock clock) {
    this.permissions = permissions;
    this.schedules = schedules;
    this.clock = clock;
  }

  @Override
  public List<Waiting> waiting() {
    if (!permissions.allows(Duty.SEE_CONSOLE)) return List.of();
    var now = clock.instant();
    var failed = schedules.list(null, ALL).rows().stream()
        .filter(it -> it.schedule().isRunning())
        .map(Schedules.Line::latest)
        .filter(Objects::nonNull)
        .filter(it -> it.failed(now))
        .toList();
    return failed.stream()
        .map(Delivery::begunAt)
        .min(Comparator.naturalOrder())
        .map(oldest -> new Waiting(
            "briefing.waiting.not-sent", List.of(failed.size()), oldest, "/lists/schedules"))
        .stream()
        .toList();
  }
}

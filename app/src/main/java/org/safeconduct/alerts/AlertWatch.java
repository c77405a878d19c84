package org.safeconduct.alerts;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Status;
import org.safeconduct.platform.StatusItem;
import org.safeconduct.platform.WaitingDecision;
import org.safeconduct.shared.Severity;
import org.springframework.stereotype.Component;

/// What alerts ask of an officer now: how many are in force or expected,
/// and which bad ones nobody has
/// confirmed yet.
@Component
class AlertWatch implements StatusItem, WaitingDecision {
  private static final AlertFilter UNCONFIRMED = new AlertFilter(
      "", Set.of(Severity.EXTREME, Severity.SEVERE), AskedState.ACTIVE, "", "", true, false);

  private final AlertDesk desk;
  private final Permissions permissions;
  private final Clock clock;

  AlertWatch(AlertDesk desk, Permissions permissions, Clock clock) {
    this.desk = desk;
    this.permissions = permissions;
    this.clock = clock;
  }

  @Override
  public List<Status> statuses() {
    if (!permissions.allows(Duty.READ_ALERTS)) return List.of();
    var count = desk.count();
    var statuses = new ArrayList<Status>();
    var level = count.inForce() == 0 ? Status.Level.CALM : Status.Level.NOTICE;
    statuses.add(status(AskedState.IN_FORCE, count.inForce(), level));
    if (count.expected() > 0) statuses.add(status(AskedState.EXPECTED, count.expected(), level));
    return statuses;
  }

  private Status status(AskedState state, long count, Status.Level level) {
    return new Status(
        "alerts.status-bar." + state.word(),
        List.of(count),
        level,
        "/alerts?state=" + state.word() + "&status=real",
        clock.instant());
  }

  @Override
  public List<Waiting> waiting() {
    if (!permissions.allows(Duty.ENTER_ALERTS)) return List.of();
    var oldest = desk.list(UNCONFIRMED, new PageRequest(0, 1, "received"));
    return oldest.rows().stream()
        .map(row -> new Waiting(
            "alerts.waiting.unconfirmed",
            List.of(oldest.total()),
            row.times().received(),
            "/alerts?state=active&status=real&severity=extreme,severe&verified=no&sort=received"))
        .toList();
  }
}

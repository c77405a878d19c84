package org.safeconduct.alerts;

import java.util.List;
import java.util.Locale;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Status;
import org.safeconduct.platform.TimelineSource;
import org.springframework.stereotype.Component;

/// The newest alerts on the timeline.
@Component
class AlertTimeline implements TimelineSource {
  private final AlertDesk desk;
  private final Permissions permissions;

  AlertTimeline(AlertDesk desk, Permissions permissions) {
    this.desk = desk;
    this.permissions = permissions;
  }

  @Override
  public List<Entry> latest(int limit) {
    if (!permissions.allows(Duty.READ_ALERTS)) return List.of();
    return desk.list(AlertFilter.ALL, new PageRequest(0, limit, null)).rows().stream()
        .map(AlertTimeline::entry)
        .toList();
  }

  private static Entry entry(AlertRow row) {
    var key = row.isReal() ? "alerts.timeline." : "alerts.timeline.exercise.";
    return new Entry(
        row.times().received(),
        key + row.severity().name().toLowerCase(Locale.ROOT),
        List.of(row.title()),
        level(row),
        "/alerts/" + row.id());
  }

  private static Status.Level level(AlertRow row) {
    if (!row.isReal() || row.state() != AlertState.ACTIVE) return Status.Level.CALM;
    return switch (row.severity()) {
      case EXTREME, SEVERE -> Status.Level.WARNING;
      case MODERATE, UNKNOWN -> Status.Level.NOTICE;
      case MINOR -> Status.Level.CALM;
    };
  }
}

package org.safeconduct.console;

import java.util.Comparator;
import java.util.List;
import org.safeconduct.exposure.Whereabouts;
import org.safeconduct.exposure.WhoIsWhere;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.TimelineSource;
import org.safeconduct.platform.TimelineSource.Entry;
import org.safeconduct.platform.WaitingDecision;
import org.safeconduct.platform.WaitingDecision.Waiting;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/// What stands on the console: what waits, what happened, who is where.
@Service
class Console {
  /// What a timeline holds; older entries are in the lists of the rooms.
  private static final int TIMELINE = 60;

  private final Permissions permissions;
  private final ObjectProvider<WaitingDecision> decisions;
  private final ObjectProvider<TimelineSource> timelines;
  private final Whereabouts whereabouts;

  Console(
      Permissions permissions,
      ObjectProvider<WaitingDecision> decisions,
      ObjectProvider<TimelineSource> timelines,
      Whereabouts whereabouts) {
    this.permissions = permissions;
    this.decisions = decisions;
    this.timelines = timelines;
    this.whereabouts = whereabouts;
  }

  /// What waits for the reader, oldest first.
  List<Waiting> decisions() {
    permissions.require(Duty.SEE_CONSOLE);
    return decisions
        .orderedStream()
        .flatMap(room -> room.waiting().stream())
        .sorted(Comparator.comparing(Waiting::oldest))
        .toList();
  }

  /// What happened, newest first.
  List<Entry> timeline() {
    permissions.require(Duty.SEE_CONSOLE);
    return timelines
        .orderedStream()
        .flatMap(room -> room.latest(TIMELINE).stream())
        .sorted(Comparator.comparing(Entry::at).reversed())
        .limit(TIMELINE)
        .toList();
  }

  /// How many people are in each country.
  WhoIsWhere whoIsWhere() {
    permissions.requireAny(Duty.READ_EXPOSURE, Duty.COUNT_PEOPLE);
    return whereabouts.whoIsWhere();
  }
}

package org.safeconduct.crisis.attention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.safeconduct.crisis.attention.JdbcAttention.Newest;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Status.Level;
import org.safeconduct.platform.TimelineSource;
import org.springframework.stereotype.Component;

/// Headcounts on the timeline: when they were opened and when they were closed.
@Component
class CrisisTimeline implements TimelineSource {
  private final Permissions permissions;
  private final JdbcAttention attention;

  CrisisTimeline(Permissions permissions, JdbcAttention attention) {
    this.permissions = permissions;
    this.attention = attention;
  }

  @Override
  public List<Entry> latest(int limit) {
    if (!permissions.allows(Duty.READ_HEADCOUNT)) return List.of();
    return attention.newest(permissions.scope(), limit).stream()
        .flatMap(it -> entries(it).stream())
        .sorted(Comparator.comparing(Entry::at).reversed())
        .limit(limit)
        .toList();
  }

  private static List<Entry> entries(Newest it) {
    var kind = "crisis.timeline." + (it.exercise() ? "exercise-" : "");
    var link = "/headcounts/" + it.id();
    var entries = new ArrayList<Entry>();
    var opened = List.<Object>of(it.title(), it.openedBy());
    entries.add(new Entry(it.opened(), kind + "opened", opened, Level.WARNING, link));
    if (it.closed() != null)
      entries.add(new Entry(
          it.closed(),
          kind + "closed",
          List.of(it.title(), String.valueOf(it.closedBy())),
          Level.CALM,
          link));
    return entries;
  }
}

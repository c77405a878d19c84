package org.safeconduct.travel.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.safeconduct.people.lists.Notice;
import org.safeconduct.travel.AlertSource;

/// Which legs of a list meet alerts in force or expected: told as one notice, so that
/// whoever plans them learns of it before anything is stored.
final class MetLegs {
  private static final int SHOWN = 5;

  private final AlertSource alerts;
  private final Map<UUID, Integer> legsOf = new HashMap<>();
  private final List<Long> lines = new ArrayList<>();

  MetLegs(AlertSource alerts) {
    this.alerts = alerts;
  }

  void add(ListedLeg leg) {
    var met = alerts.at(leg.stay(), leg.when());
    if (met.isEmpty()) return;
    lines.add(leg.line());
    met.forEach(alert -> legsOf.merge(alert, 1, Integer::sum));
  }

  /// How many legs, which alerts, those of most legs first, and on which lines; nothing
  /// when no leg meets any.
  List<Notice> notices() {
    if (lines.isEmpty()) return List.of();
    var titles = legsOf.entrySet().stream()
        .sorted(Map.Entry.<UUID, Integer>comparingByValue().reversed())
        .limit(SHOWN)
        .map(it -> alerts.title(it.getKey()) + " (" + it.getValue() + ")")
        .collect(Collectors.joining("; "));
    var first = lines.stream().limit(SHOWN).map(String::valueOf).collect(Collectors.joining(", "));
    return List.of(Notice.of(
        "alerts-met", lines.size(), titles + more(legsOf.size()), first + more(lines.size())));
  }

  private static String more(int all) {
    return all > SHOWN ? " …" : "";
  }
}

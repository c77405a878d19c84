package org.safeconduct.platform.audit;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/// Which rooms have words for the codes that details hold: the beginnings of the message keys, by
/// what the detail is called.
final class DetailCodes {
  private static final Map<String, List<String>> BEGINNINGS = Map.ofEntries(
      entry("as", List.of("", "access.role.")),
      entry("roles", List.of("", "access.role.")),
      entry("because", List.of("")),
      entry("authority", List.of("governance.authority.")),
      entry("category", List.of("people.category.")),
      entry("channel", List.of("alerts.channel.", "people.channel.", "governance.channel.")),
      entry("confidence", List.of("platform.confidence.")),
      entry("country", List.of("country.")),
      entry("countries", List.of("country.")),
      entry("course", List.of("governance.course.", "people.course.")),
      entry("field", List.of("people.field.", "people.gap.")),
      entry("fields", List.of("people.field.", "people.gap.")),
      entry("gap", List.of("people.gap.")),
      entry(
          "kind",
          List.of(
              "access.grant.kind.", "profiles.hold.kind.", "governance.point.", "access.kind.")),
      entry("list", List.of("briefing.list.")),
      entry("missing", List.of("people.gap.")),
      entry("post", List.of("governance.post.")),
      entry("purpose", List.of("notifications.purpose.")),
      entry("setting", List.of("profiles.setting.")),
      entry(
          "state",
          List.of(
              "people.proposal.state.",
              "governance.action.state.",
              "people.confirmation.state.",
              "alerts.state.")),
      entry("status", List.of("crisis.status.")));

  private DetailCodes() {}

  /// The beginnings of the keys that may have words for the values of this detail.
  ///
  /// @param name the last of its names
  static List<String> beginnings(String name) {
    return BEGINNINGS.getOrDefault(name, List.of());
  }
}

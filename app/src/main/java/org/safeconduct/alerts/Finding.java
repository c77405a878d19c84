package org.safeconduct.alerts;

import java.util.Map;

/// What was lenient about an alert that was kept all the same. Its words are the message
/// `alerts.finding.<code>`.
///
/// @param code stable, lower case with hyphens
/// @param where the element, for instance `/alert/info[2]/area[1]/polygon[1]`, or blank for the
///     whole alert
/// @param details what the words need: `value` as found, `taken` as understood, `line` and
///     `column`
///     where it stands
public record Finding(String code, String where, Map<String, String> details) {
  public Finding {
    details = Map.copyOf(details);
  }

  /// A finding whose words need nothing more.
  public static Finding of(String code, String where) {
    return new Finding(code, where, Map.of());
  }

  /// A finding about a value.
  public static Finding of(String code, String where, String value) {
    return new Finding(code, where, Map.of("value", value));
  }

  /// What the message can show: the value as found, blank if none.
  public String value() {
    return details.getOrDefault("value", "");
  }

  /// What the message can show: the value as understood, blank if none.
  public String taken() {
    return details.getOrDefault("taken", "");
  }
}

package org.safeconduct.briefing;

import java.util.Map;
import java.util.UUID;

/// What became of a schedule that somebody wanted.
public sealed interface ScheduleOutcome {
  /// It runs.
  record Done(UUID schedule) implements ScheduleOutcome {}

  /// Nothing was kept.
  ///
  /// @param faults the message key of what is wrong, by field
  record Refused(Map<String, String> faults) implements ScheduleOutcome {
    static Refused of(String field, String key) {
      return new Refused(Map.of(field, key));
    }
  }
}

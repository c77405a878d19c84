package org.safeconduct.briefing;

import java.util.Map;
import java.util.UUID;
import org.safeconduct.platform.Made;

/// What became of a schedule that somebody wanted.
public sealed interface ScheduleOutcome {
  /// It runs.
  record Done(UUID schedule) implements ScheduleOutcome, Made {
    @Override
    public UUID made() {
      return schedule;
    }
  }

  /// Nothing was kept.
  ///
  /// @param faults the message key of what is wrong, by field
  record Refused(Map<String, String> faults) implements ScheduleOutcome {
    static Refused of(String field, String key) {
      return new Refused(Map.of(field, key));
    }
  }
}

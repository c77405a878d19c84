package org.safeconduct.governance;

import java.time.LocalDate;
import java.util.List;

/// A topic's share of what people are reminded of by mail. Asked once a day as a job that
/// may run jobs and read the network.
public interface ReminderSource {
  /// What is due on or before this day and not done.
  ///
  /// @param day [#daysBefore] days from today, UTC
  List<Reminder> dueBy(LocalDate day);

  /// How many days before it is due somebody is reminded at the earliest. Who is reminded more
  /// than a week before is reminded again in the last week.
  default int daysBefore() {
    return 3;
  }

  /// Whether whoever keeps the network is told each week how much there is.
  default boolean isForKeepers() {
    return false;
  }
}

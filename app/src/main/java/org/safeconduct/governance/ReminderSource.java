package org.safeconduct.governance;

import java.time.LocalDate;
import java.util.List;

/// A topic's share of what people are reminded of by mail. Asked once a day as a job that
/// may run jobs and read the network.
public interface ReminderSource {
  /// What is due on or before this day and not done.
  List<Reminder> dueBy(LocalDate day);
}

package org.safeconduct.governance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A topic's share of what people are reminded of by mail. Asked once a day as a job that
/// may run jobs and read the network.
public interface ReminderSource {
  /// What is due on or before this day and not done.
  ///
  /// @param day [#daysBefore] days from today, UTC
  List<Reminder> dueBy(LocalDate day);

  /// The things that are due on or before this day, each once, whoever is reminded of it; also
  /// those that nobody is there to be reminded of.
  default List<Due> thingsDueBy(LocalDate day) {
    return dueBy(day).stream().map(Due::of).distinct().toList();
  }

  /// How many days before it is due somebody is reminded at the earliest. Who is reminded more
  /// than a week before is reminded again in the last week.
  default int daysBefore() {
    return 3;
  }

  /// Whether whoever keeps the network is told each week how much there is.
  default boolean isForKeepers() {
    return false;
  }

  /// One thing that is due.
  ///
  /// @param kind what it is, as in a [Reminder]
  /// @param subject its id
  /// @param day the last day
  record Due(String kind, UUID subject, LocalDate day) {
    private static Due of(Reminder it) {
      return new Due(it.kind(), it.subject(), it.due());
    }
  }
}

package org.safeconduct.governance.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.safeconduct.people.PersonId;

/// What somebody is to do by a day.
///
/// @param number such as `SMT/2026/A3`
/// @param meeting the id of the meeting that asked for it
/// @param due the last day
/// @param last where it stands
public record ActionPoint(
    UUID id,
    UUID body,
    String number,
    UUID meeting,
    String words,
    PersonId owner,
    LocalDate due,
    Step last) {
  /// Whether it is open, and its last day is over.
  public boolean isOverdue(LocalDate today) {
    return last.state == ActionState.OPEN && due.isBefore(today);
  }

  /// A step that it took.
  ///
  /// @param number from 1
  /// @param note may be empty
  public record Step(int number, ActionState state, String note, Instant at, String by) {}
}

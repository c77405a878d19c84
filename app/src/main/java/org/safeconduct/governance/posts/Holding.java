package org.safeconduct.governance.posts;

import java.time.Instant;
import org.safeconduct.governance.AppointmentId;
import org.safeconduct.governance.Seat;
import org.safeconduct.people.PersonId;
import org.safeconduct.shared.Interval;

/// An appointment with everything that is written down about it, in one of its versions.
///
/// @param version counts from 1
/// @param recorded when this version was written, by whom, and out of what
public record Holding(
    AppointmentId id,
    int version,
    PersonId person,
    Seat seat,
    Term term,
    Letter letter,
    Lines lines,
    Recorded recorded) {
  /// Who wrote something down.
  ///
  /// @param by a name; empty if it was written before names were kept
  /// @param source `page`, `api`, `list`, or empty
  public record Recorded(Instant at, String by, String source) {}

  /// From when until when.
  public Interval when() {
    return term.when();
  }

  /// Whether no end is known.
  public boolean isEndless() {
    return !when().until().isBefore(Interval.FOREVER);
  }
}

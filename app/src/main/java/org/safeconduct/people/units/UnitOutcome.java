package org.safeconduct.people.units;

import java.util.UUID;
import org.safeconduct.platform.Made;

/// What became of a change to an organisation or a unit.
public sealed interface UnitOutcome {
  /// It is stored.
  record Done(UUID id) implements UnitOutcome, Made {
    @Override
    public UUID made() {
      return id;
    }
  }

  /// Nothing is stored.
  ///
  /// @param field whose text is wrong
  /// @param code as in `people.wrong.<code>`
  record Refused(String field, String code) implements UnitOutcome {}

  /// Nothing is stored: somebody else changed it since it was read.
  record ChangedMeanwhile() implements UnitOutcome {}
}

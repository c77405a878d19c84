package org.safeconduct.people.duplicates;

import java.util.UUID;
import org.safeconduct.platform.Made;

/// What became of a decision about two files.
public sealed interface JoinOutcome {
  /// It holds.
  record Done(UUID duplicate) implements JoinOutcome, Made {
    @Override
    public UUID made() {
      return duplicate;
    }
  }

  /// Somebody decided meanwhile: look again.
  record DecidedMeanwhile() implements JoinOutcome {}

  /// It cannot be.
  ///
  /// @param code what to do instead; the words are at message key `people.wrong.<code>`
  record Refused(String code) implements JoinOutcome {}
}

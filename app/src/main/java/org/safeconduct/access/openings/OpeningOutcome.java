package org.safeconduct.access.openings;

/// What became of opening records, or of a review.
public sealed interface OpeningOutcome {
  /// It is as was asked.
  record Done() implements OpeningOutcome {}

  /// Something in the form is wrong, and nothing was opened or closed.
  ///
  /// @param field which field
  /// @param words the message key of what is wrong
  record Refused(String field, String words) implements OpeningOutcome {}

  /// Nobody reviews what they opened themselves.
  record AnotherPersonNeeded() implements OpeningOutcome {}
}

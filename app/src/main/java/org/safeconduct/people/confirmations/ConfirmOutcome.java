package org.safeconduct.people.confirmations;

/// What became of a confirmation.
public sealed interface ConfirmOutcome {
  /// The list is confirmed.
  record Done() implements ConfirmOutcome {}

  /// Somebody confirmed it already.
  record ConfirmedAlready() implements ConfirmOutcome {}

  /// The list is not what was shown any more: look at it again.
  record ListChanged() implements ConfirmOutcome {}

  /// The note is longer than 300 characters.
  record NoteTooLong() implements ConfirmOutcome {}
}

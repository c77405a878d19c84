package org.safeconduct.alerts;

/// What came of deciding something about an alert.
public sealed interface Outcome {
  /// What came of a decision that needs no reason.
  sealed interface Settled extends Outcome {}

  /// It is decided.
  record Done() implements Settled {}

  /// It had been decided before, perhaps by somebody else a moment ago.
  ///
  /// @param label message key of how it stands
  record AlreadyDecided(String label) implements Settled {}

  /// It is not decided: the reason will not do.
  ///
  /// @param label message key of what is wrong with it, and what to do
  record ReasonNeeded(String label) implements Outcome {}
}

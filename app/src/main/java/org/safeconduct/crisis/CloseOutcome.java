package org.safeconduct.crisis;

import java.time.Instant;

/// What became of closing a headcount.
public sealed interface CloseOutcome {
  /// It is closed and sealed.
  record Closed() implements CloseOutcome {}

  /// Somebody else had closed it.
  ///
  /// @param by whose name
  /// @param at when
  record ClosedBefore(String by, Instant at) implements CloseOutcome {}

  /// It is still open: not everything is settled, and no reason was given for closing without
  /// it.
  ///
  /// @param totals what is not settled
  record ReasonNeeded(Totals totals) implements CloseOutcome {}

  /// It is still open: somebody calls for help whom nobody has taken, and it was not said that
  /// it is to be closed all the same.
  record HelpWaits() implements CloseOutcome {}
}

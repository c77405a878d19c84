package org.safeconduct.crisis;

/// What became of counting people in later.
public sealed interface AddOutcome {
  /// They count now and have been asked.
  ///
  /// @param people how many were not members before
  record Added(int people) implements AddOutcome {}

  /// The headcount is closed; nobody was added.
  record Closed() implements AddOutcome {}
}

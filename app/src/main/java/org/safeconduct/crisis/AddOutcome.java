package org.safeconduct.crisis;

/// What became of counting people in later.
public sealed interface AddOutcome {
  /// They count now, and who can be written to has been asked.
  ///
  /// @param people how many were not members before
  /// @param written how many were written to about them, heads of household once
  /// @param toCall how many have no usable address and have to be called
  record Added(int people, int written, int toCall) implements AddOutcome {}

  /// The headcount is closed; nobody was added.
  record Closed() implements AddOutcome {}
}

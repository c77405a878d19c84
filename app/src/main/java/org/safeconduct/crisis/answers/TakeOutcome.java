package org.safeconduct.crisis.answers;

import org.safeconduct.crisis.answers.Standing.Help;

/// What became of taking a call for help.
public sealed interface TakeOutcome {
  /// It is the current actor's now.
  record Taken() implements TakeOutcome {}

  /// Somebody else had taken it.
  ///
  /// @param help by whom, and when
  record TakenBefore(Help help) implements TakeOutcome {}

  /// The member does not ask for help (any more).
  record NotAsked() implements TakeOutcome {}
}

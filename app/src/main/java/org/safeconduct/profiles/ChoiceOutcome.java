package org.safeconduct.profiles;

/// What became of a choice.
public sealed interface ChoiceOutcome {
  /// It holds from now on.
  record Chosen() implements ChoiceOutcome {}

  /// Nothing changed: the value of this setting makes no sense.
  record OutOfRange(Setting setting) implements ChoiceOutcome {}
}

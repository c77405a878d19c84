package org.safeconduct.profiles;

import java.util.Set;

/// What became of a choice.
public sealed interface ChoiceOutcome {
  /// It holds from now on.
  record Chosen() implements ChoiceOutcome {}

  /// Nothing changed: the values of these settings make no sense.
  record OutOfRange(Set<Setting> settings) implements ChoiceOutcome {
    public OutOfRange {
      settings = Set.copyOf(settings);
    }
  }
}

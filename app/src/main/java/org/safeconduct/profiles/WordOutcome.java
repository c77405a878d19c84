package org.safeconduct.profiles;

import java.util.Map;

/// What became of words of an organisation's own.
public sealed interface WordOutcome {
  /// They hold from now on.
  record Called() implements WordOutcome {}

  /// Nothing changed.
  ///
  /// @param faults what is wrong, as the end of a message key, by language
  record Refused(Map<String, String> faults) implements WordOutcome {
    public Refused {
      faults = Map.copyOf(faults);
    }
  }
}

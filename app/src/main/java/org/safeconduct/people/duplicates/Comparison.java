package org.safeconduct.people.duplicates;

import java.util.List;
import java.util.Map;
import org.safeconduct.people.PersonId;

/// Two files side by side, both with all their values.
///
/// @param lines one for each thing that a file says
/// @param changesSince how often each file was changed by hand since the decision
public record Comparison(
    Duplicate duplicate, List<Line> lines, Map<PersonId, Integer> changesSince) {
  /// One thing that files say, in words of the reader.
  ///
  /// @param key the message key of its name
  /// @param one what the one file says; empty if nothing
  public record Line(String key, List<String> one, List<String> other) {
    /// Whether both say the same.
    public boolean same() {
      return one.equals(other);
    }

    boolean says() {
      return !one.isEmpty() || !other.isEmpty();
    }
  }
}

package org.safeconduct.platform;

import java.util.List;

/// A room's answer to *is everything in order?*, in words; shown by the self-check page and
/// `./safeconduct doctor`.
public interface SelfCheck {
  /// Looks, and says what was found. May take a second; throws nothing.
  Result check();

  /// What was found, one by one, by a check that looks at several things.
  default List<Result> results() {
    return List.of(check());
  }

  /// What a check found.
  ///
  /// @param name message key of what was looked at
  /// @param level whether it is in order
  /// @param words message key of what was found and what to do next
  /// @param arguments what the words hold
  record Result(String name, Level level, String words, List<Object> arguments) {}

  /// Whether it is in order.
  enum Level {
    GOOD,
    /// Not looked at yet: that is no answer, good or bad.
    PENDING,
    DOUBTFUL,
    BROKEN
  }
}

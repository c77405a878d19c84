package org.safeconduct.platform;

import java.time.Instant;
import java.util.List;

/// A room's share of *decisions waiting*.
public interface WaitingDecision {
  /// What waits for the current actor.
  List<Waiting> waiting();

  /// One kind of decision that waits.
  ///
  /// @param key message key of the words
  /// @param arguments what the words hold
  /// @param oldest since when the oldest waits
  /// @param link where it can be taken
  record Waiting(String key, List<Object> arguments, Instant oldest, String link) {}
}

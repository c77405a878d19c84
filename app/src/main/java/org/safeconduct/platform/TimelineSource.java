package org.safeconduct.platform;

import java.time.Instant;
import java.util.List;

/// A room's share of the timeline.
public interface TimelineSource {
  /// The newest entries that the current actor may see, newest first.
  List<Entry> latest(int limit);

  /// One thing that happened.
  ///
  /// @param at when
  /// @param key message key of the words
  /// @param arguments what the words hold
  /// @param level how loud it is
  /// @param link where it is told in full
  record Entry(Instant at, String key, List<Object> arguments, Status.Level level, String link) {}
}

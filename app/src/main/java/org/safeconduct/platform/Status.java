package org.safeconduct.platform;

import java.time.Instant;
import java.util.List;

/// One entry of the status bar.
///
/// @param key message key of the words
/// @param arguments what the words hold
/// @param level how loud it is
/// @param link where a click leads
/// @param asOf when this was known
public record Status(String key, List<Object> arguments, Level level, String link, Instant asOf) {
  /// How loud an entry is; `ALARM` makes the red bar on every screen.
  public enum Level {
    CALM,
    NOTICE,
    WARNING,
    ALARM
  }
}

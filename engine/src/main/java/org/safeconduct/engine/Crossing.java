package org.safeconduct.engine;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.shared.Confidence;

/// Somebody came into a watched area, left it, or is there more or less surely than before.
///
/// @param area which
/// @param person who
/// @param before how sure it was that she is there; absent when she was not
/// @param after how sure it is now; absent when she is not there
public record Crossing(
    UUID area,
    UUID person,
    @Nullable Confidence before,
    @Nullable Confidence after) {
  /// Whether she was not there before.
  public boolean isEntry() {
    return before == null;
  }

  /// Whether she is there no more.
  public boolean isExit() {
    return after == null;
  }
}

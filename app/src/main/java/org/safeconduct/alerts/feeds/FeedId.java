package org.safeconduct.alerts.feeds;

import java.util.UUID;

/// Names one feed.
///
/// @param value the identity itself
public record FeedId(UUID value) {
  /// Reads what [#toString] wrote.
  ///
  /// @throws IllegalArgumentException if it is not a UUID
  public static FeedId valueOf(String text) {
    return new FeedId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

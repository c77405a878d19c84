package org.safeconduct.alerts.feeds;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A place that is looked at for alerts again and again.
///
/// @param id names it
/// @param wanted how it is to be
/// @param enabled whether it is looked at
/// @param last how the last look went
public record Feed(FeedId id, NewFeed wanted, boolean enabled, Poll last) {

  /// Whether something is wrong with it that somebody should look after.
  public boolean isInTrouble() {
    return enabled && last.error() != null;
  }

  /// @param at when it was last looked at, UTC; null: never
  /// @param succeededAt when that last went well, UTC; null: never
  /// @param error tail of the message key `alerts.feed.error.…`; null: all went well
  /// @param detail what the words hold, such as a status code
  /// @param failures looks in a row that did not go well
  public record Poll(
      @Nullable Instant at,
      @Nullable Instant succeededAt,
      @Nullable String error,
      String detail,
      int failures) {}
}

package org.safeconduct.alerts.feeds;

import java.time.Instant;

/// What came of one entry or file of a feed.
///
/// @param seenAt when it was read, UTC
/// @param name its title or address, or the file's name
/// @param result what came of it
/// @param reason its first fault
public record FeedEntry(Instant seenAt, String name, Result result, FeedReason reason) {
  /// What can come of an entry.
  public enum Result {
    /// It held an alert, which is stored.
    TAKEN,
    /// It held an alert that was refused.
    REFUSED,
    /// It held no alert at all.
    NO_ALERT
  }
}

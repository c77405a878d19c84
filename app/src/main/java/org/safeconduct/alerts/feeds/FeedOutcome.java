package org.safeconduct.alerts.feeds;

/// What came of adding or changing a feed.
public sealed interface FeedOutcome {
  /// It is stored.
  ///
  /// @param id of the feed
  record Done(FeedId id) implements FeedOutcome {}

  /// It is not stored.
  ///
  /// @param field which part of it is wrong: `name`, `address` or `every`
  /// @param words message key of why
  record Refused(String field, String words) implements FeedOutcome {}
}

package org.safeconduct.alerts.feeds;

/// Where a feed is.
public enum FeedKind {
  /// An http or https address of an Atom feed, an RSS feed or a single CAP document.
  URL,
  /// A folder of this computer whose `*.xml`, `*.cap` and `*.edxlde` files are read.
  FOLDER
}

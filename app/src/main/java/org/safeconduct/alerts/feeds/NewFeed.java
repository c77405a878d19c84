package org.safeconduct.alerts.feeds;

import java.time.Duration;

/// A feed as it is to be.
///
/// @param name what it is called; no two feeds share one
/// @param kind where it is
/// @param address of the feed, or absolute path of a folder within [Feeds#folders()]
/// @param every how often it is looked at, 10 seconds to a day
/// @param verified whether its alerts count as verified when they come in
public record NewFeed(
    String name, FeedKind kind, String address, Duration every, boolean verified) {}

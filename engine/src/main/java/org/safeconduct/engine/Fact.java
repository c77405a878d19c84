package org.safeconduct.engine;

import java.time.Instant;
import java.util.UUID;
import org.safeconduct.shared.Interval;

/// One thing known about where a person is, was or will be.
///
/// @param person whom it is about
/// @param kind how it is known
/// @param where the place
/// @param when the time for which it is said, UTC
/// @param knownAt since when it is known, UTC: for a confirmation the moment she was seen, else
///     the moment it was recorded
/// @param reference the row it comes from, for whoever wants to show more
public record Fact(
    UUID person, Kind kind, Where where, Interval when, Instant knownAt, UUID reference) {}

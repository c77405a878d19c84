package org.safeconduct.briefing;

import java.time.Instant;

/// How many entries a list has, and how good they are.
///
/// @param stale entries of which something is too old
/// @param incomplete entries in which something is not there
public record ListCounts(long entries, long stale, long incomplete, Instant asOf) {}

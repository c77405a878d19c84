package org.safeconduct.briefing;

import java.time.Instant;
import java.util.Map;

/// How many entries a list has, and how good they are.
///
/// @param stale entries of which something is too old
/// @param incomplete entries in which something is not there
/// @param parts how many stand where, by the word of the standing, whichever the filter asks for;
///     empty for lists of which nobody stands anywhere
public record ListCounts(
    long entries, long stale, long incomplete, Map<String, Long> parts, Instant asOf) {
  /// Of a list without parts.
  public ListCounts(long entries, long stale, long incomplete, Instant asOf) {
    this(entries, stale, incomplete, Map.of(), asOf);
  }
}

package org.safeconduct.exposure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safeconduct.shared.Confidence;
import org.safeconduct.shared.Interval;
import org.safeconduct.shared.Position;

/// One thing known about where a person is at a moment; words are in the language of the
/// reader.
///
/// @param where the place and its country
/// @param why the same in a sentence, with what speaks against it
/// @param when the time for which it is said
/// @param knownAt since when it is known
/// @param confidence how sure it is at that moment
/// @param position the point that stands for the place; absent on the way or somewhere in a
///     region
/// @param accuracyMetres how far from the point she may be: what was measured, or how far the
///     town reaches; 0 where the point is as good as exact or nobody said; absent without a
///     point
public record Statement(
    String where,
    String why,
    Source source,
    Interval when,
    Instant knownAt,
    Confidence confidence,
    @Nullable Position position,
    @Nullable Integer accuracyMetres) {
  /// Whether it says of the same place at least the whole time of the other.
  boolean outlasts(Statement other) {
    return where.equals(other.where) && when.covers(other.when);
  }
}

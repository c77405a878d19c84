package org.safeconduct.exposure.live;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safeconduct.exposure.Source;
import org.safeconduct.shared.Position;

/// A position that somebody sent of oneself.
///
/// @param place the town next to it, or the place that was written
/// @param position absent where only a province or country was written and not found
/// @param accuracy how far from it one may have been, in metres; 0 where nobody said
/// @param at when it was measured
/// @param sentAt when it was taken
/// @param until until when it counts for anything
public record SentPosition(
    String place,
    @Nullable Position position,
    int accuracy,
    Source source,
    Instant at,
    Instant sentAt,
    Instant until) {}

package org.safeconduct.exposure;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeconduct.shared.Interval;

/// Who is exposed, as far as is known.
///
/// @param asOf up to when changes of homes, trips and confirmations were taken in
/// @param when the time asked about
/// @param people those of the group asked for, surest first, then by name; none for a reader who
///     may only count
/// @param over that the alert asked about is over; absent while it is not, and for an area
/// @param next where to go on, for [ExposureFilter#cursor]; absent when this was the end
public record Exposure(
    Instant asOf,
    Interval when,
    Totals totals,
    @Nullable Over over,
    List<ExposedPerson> people,
    @Nullable String next) {
  public Exposure {
    people = List.copyOf(people);
  }
}

package org.safeconduct.platform.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/// Which looks are shown; null or an empty text does not limit.
///
/// @param actor part of the name of who looked
/// @param sight the name of what was looked at, see [org.safeconduct.platform.LookDeeds.Sight]
/// @param from the first day, UTC
/// @param to the last day, UTC, included
record LookFilter(
    @Nullable String actor,
    @Nullable String sight,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to) {
  static final LookFilter ALL = new LookFilter(null, null, null, null);
}

package org.safeconduct.platform.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Conditions;
import org.springframework.format.annotation.DateTimeFormat;

/// Which roots a list shows, as it comes in an address; what is null or not understood does not
/// limit it.
///
/// @param state `sent`, `waits` or `nowhere`, while no place was configured
/// @param from the first day, UTC
/// @param to the last day, UTC, included
record RootFilter(
    @Nullable String state,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to) {
  /// Whether it limits nothing.
  public boolean isEmpty() {
    return (state == null || state.isBlank()) && from == null && to == null;
  }

  Conditions conditions() {
    var conditions = new Conditions();
    if ("sent".equals(state)) conditions.and("s.sent_at is not null");
    if ("waits".equals(state)) conditions.and("s.place is not null and s.sent_at is null");
    if ("nowhere".equals(state)) conditions.and("s.place is null");
    if (from != null) conditions.and("r.day >= :from", "from", from);
    if (to != null) conditions.and("r.day <= :to", "to", to);
    return conditions;
  }
}

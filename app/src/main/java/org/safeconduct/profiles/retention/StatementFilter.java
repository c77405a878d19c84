package org.safeconduct.profiles.retention;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Conditions;
import org.springframework.format.annotation.DateTimeFormat;

/// Which statements a list shows; null or an empty text does not limit.
///
/// @param rule the name of the rule
/// @param from the first day of deleting, UTC
/// @param to the last day, UTC, included
record StatementFilter(
    @Nullable String rule,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to) {
  /// Whether it limits nothing.
  public boolean isEmpty() {
    return (rule == null || rule.isBlank()) && from == null && to == null;
  }

  Conditions conditions() {
    var conditions = new Conditions();
    if (rule != null && !rule.isBlank()) conditions.and("rule = :rule", "rule", rule);
    if (from != null) conditions.and("at >= :from", "from", utc(from));
    if (to != null) conditions.and("at < :to", "to", utc(to.plusDays(1)));
    return conditions;
  }

  private static OffsetDateTime utc(LocalDate day) {
    return day.atStartOfDay().atOffset(ZoneOffset.UTC);
  }
}

package org.safeconduct.bench.components;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// A component that is affected by an advisory.
///
/// @param mended the first version after the component's without it, if there is one
record Weakness(
    Component component,
    Advisory advisory,
    Severity severity,
    @Nullable String mended) {
  /// Until when it has to be mended.
  Instant due() {
    return advisory.published().plus(severity.allowed());
  }

  boolean isOverdue(Instant now) {
    return now.isAfter(due());
  }

  /// In a line.
  @Override
  public String toString() {
    return "%s: %s, known since %s, to be mended by %s, %s; %s"
        .formatted(
            component,
            severity,
            day(advisory.published()),
            day(due()),
            mended == null ? "no version without it is named" : "mended in " + mended,
            advisory.words());
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}

package org.safeconduct.access;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Duty;

/// A token as somebody asks for it; what was left out is null.
///
/// @param days how long it works; 0 or nothing means until it is revoked
record TokenForm(
    @Nullable String label,
    @Nullable Integer days,
    @Nullable Set<Duty> duties,
    @Nullable Set<UUID> organisations) {
  static final TokenForm EMPTY = new TokenForm("", 90, Set.of(), Set.of());

  boolean hasLabel() {
    return label != null && !label.isBlank() && label.length() <= NewToken.LONGEST_LABEL;
  }

  /// The token; nothing ticked means no limit.
  NewToken token() {
    return new NewToken(
        label == null ? "" : label,
        new TokenLimits(orNone(duties), orNone(organisations)),
        days == null || days <= 0 ? null : Duration.ofDays(days));
  }

  private static <T> @Nullable Set<T> orNone(@Nullable Set<T> ticked) {
    return ticked == null || ticked.isEmpty() ? null : ticked;
  }
}

package org.safeconduct.access.openings;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Conditions;

/// Which openings a list shows, as it comes in an address; what is null or not understood does
/// not limit it.
///
/// @param q words from the names of who opened and who reviewed, the organisation's short name, the
///     reason or the finding; accents and case do not matter
/// @param state `is-open`, `waits` for a review, or reviewed as `justified` or `unjustified`
record OpeningFilter(@Nullable String q, @Nullable String state) {
  /// All of them.
  static final OpeningFilter ALL = new OpeningFilter(null, null);

  private static final String TEXT =
      "lower(unaccent(concat_ws(' ', name, code, reason, reviewed_by, finding)))";

  /// Whether it limits nothing.
  public boolean isEmpty() {
    return Stream.of(q, state).allMatch(it -> it == null || it.isBlank());
  }

  /// @param of of this account only; null for all
  Conditions conditions(@Nullable UUID of, Instant now) {
    var conditions = new Conditions().and("share is null");
    if (of != null) conditions.and("account = :of", "of", of);
    if ("is-open".equals(state))
      conditions.and("least(ends_at, ended_at) > :now", "now", now.atOffset(ZoneOffset.UTC));
    if ("waits".equals(state)) conditions.and("reviewed_at is null");
    if ("justified".equals(state)) conditions.and("justified");
    if ("unjustified".equals(state)) conditions.and("not justified");
    return q == null || q.isBlank()
        ? conditions
        : conditions.andWords(TEXT, "unaccent", q.strip().toLowerCase(Locale.ROOT));
  }
}

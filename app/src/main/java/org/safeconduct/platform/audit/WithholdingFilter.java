package org.safeconduct.platform.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Conditions;

/// Which withholdings a list shows, as it comes in an address; what is null or not understood does
/// not limit it.
///
/// @param q words from the name of the person or the account, the reason, or the names of who asked
///     and confirmed; accents and case do not matter
/// @param state `waiting`, `in-force` or `over`
record WithholdingFilter(@Nullable String q, @Nullable String state) {
  /// All of them.
  static final WithholdingFilter ALL = new WithholdingFilter(null, null);

  private static final String TEXT =
      "lower(unaccent(concat_ws(' ', reason, asked_by, confirmed_by)))";
  private static final String LASTS = "ended_at is null and until > :now";

  /// Whether it limits nothing.
  public boolean isEmpty() {
    return Stream.of(q, state).allMatch(it -> it == null || it.isBlank());
  }

  /// The words that are looked for, or an empty string.
  String words() {
    return q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
  }

  /// @param named those of all persons and accounts that go by the words
  Conditions conditions(Collection<UUID> named, Instant now) {
    var conditions = new Conditions().with(Map.of("now", now.atOffset(ZoneOffset.UTC)));
    if ("waiting".equals(state)) conditions.and(LASTS + " and confirmed_by is null");
    if ("in-force".equals(state)) conditions.and(LASTS + " and confirmed_by is not null");
    if ("over".equals(state)) conditions.and("not (" + LASTS + ")");
    if (words().isEmpty()) return conditions;
    var text = new Conditions().andWords(TEXT, "unaccent", words());
    var either = "(%s or person = any(:named) or actor_id = any(:named))";
    return conditions
        .and(either.formatted(text.after("")), text.parameters())
        .with(Map.of("named", named.toArray(UUID[]::new)));
  }
}

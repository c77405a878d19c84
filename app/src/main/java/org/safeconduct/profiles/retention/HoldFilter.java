package org.safeconduct.profiles.retention;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Conditions;

/// Which holds a list shows, as it comes in an address; what is null or not understood does not
/// limit it.
///
/// @param q words from what the hold is on, from the reasons, or from the names of who placed and
///     lifted it; accents and case do not matter
/// @param kind what it is on, as its room calls it
/// @param state `in-force` or `lifted`
record HoldFilter(
    @Nullable String q, @Nullable String kind, @Nullable String state) {
  /// All of them.
  static final HoldFilter ALL = new HoldFilter(null, null, null);

  private static final String TEXT =
      "lower(unaccent(concat_ws(' ', reason, placed_by, lifted_by, lift_reason)))";

  /// Whether it limits nothing.
  public boolean isEmpty() {
    return Stream.of(q, kind, state).allMatch(it -> it == null || it.isBlank());
  }

  /// The words that are looked for, or an empty string.
  String words() {
    return q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
  }

  /// @param named those of all subjects that go by the words
  Conditions conditions(Collection<UUID> named) {
    var conditions = new Conditions();
    if (kind != null && !kind.isBlank()) conditions.and("kind = :kind", "kind", kind);
    if ("in-force".equals(state)) conditions.and("lifted_at is null");
    if ("lifted".equals(state)) conditions.and("lifted_at is not null");
    if (words().isEmpty()) return conditions;
    var text = new Conditions().andWords(TEXT, "unaccent", words());
    return conditions
        .and("(" + text.after("") + " or subject = any(:named))", text.parameters())
        .with(Map.of("named", named.toArray(UUID[]::new)));
  }
}

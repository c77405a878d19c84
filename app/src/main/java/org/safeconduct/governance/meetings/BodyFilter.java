package org.safeconduct.governance.meetings;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Conditions;

/// Which bodies a list shows, as it comes in an address; what is null or not understood does not
/// limit it.
///
/// @param q words from the name, or the code; accents and case do not matter
/// @param kind only bodies of this kind
/// @param state `open`, or `closed` for those that meet no more
public record BodyFilter(
    @Nullable String q, @Nullable BodyKind kind, @Nullable String state) {
  /// All of them.
  public static final BodyFilter ALL = new BodyFilter(null, null, null);

  private static final String TEXT = "lower(unaccent(concat_ws(' ', name, code)))";

  /// Whether it limits nothing.
  public boolean isEmpty() {
    return kind == null && Stream.of(q, state).allMatch(it -> it == null || it.isBlank());
  }

  Conditions conditions() {
    var conditions = new Conditions();
    if (kind != null) conditions.and("kind = :kind", "kind", kind.name());
    if ("open".equals(state)) conditions.and("not closed");
    if ("closed".equals(state)) conditions.and("closed");
    return q == null || q.isBlank()
        ? conditions
        : conditions.andWords(TEXT, "unaccent", q.strip().toLowerCase(Locale.ROOT));
  }
}

package org.safeconduct.access;

import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Conditions;

/// Which grave changes a list shows, as it comes in an address; what is null or not understood
/// does not limit it.
///
/// @param q words from the username or the name of the account, or from the names of those who
///     asked and decided; accents and case do not matter
/// @param state the end of a message key as [Grant#state] says it
/// @param kind what is to be given or taken away
record GrantFilter(@Nullable String q, @Nullable String state, Grant.@Nullable Kind kind) {
  /// All of them.
  static final GrantFilter ALL = new GrantFilter(null, null, null);

  private static final String TEXT =
      "lower(unaccent(concat_ws(' ', a.username, a.name, g.asked_by, g.decided_by)))";

  /// Whether it limits nothing.
  public boolean isEmpty() {
    return kind == null && Stream.of(q, state).allMatch(it -> it == null || it.isBlank());
  }

  Conditions conditions(Instant now) {
    var conditions = new Conditions();
    var since = JdbcAccounts.utc(now.minus(Grant.VALID));
    if (kind != null) conditions.and("g.kind = :kind", "kind", kind.name());
    if ("waiting".equals(state))
      conditions.and("g.decided_at is null and g.asked_at > :since", "since", since);
    if ("over".equals(state))
      conditions.and("g.decided_at is null and g.asked_at <= :since", "since", since);
    if ("granted".equals(state)) conditions.and("g.granted");
    if ("refused".equals(state)) conditions.and("not g.granted");
    return q == null || q.isBlank()
        ? conditions
        : conditions.andWords(TEXT, "unaccent", q.strip().toLowerCase(Locale.ROOT));
  }
}

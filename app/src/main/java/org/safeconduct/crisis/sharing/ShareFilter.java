package org.safeconduct.crisis.sharing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Conditions;
import org.safeconduct.platform.Scope;

/// Which shares of boards a list shows, as it comes in an address; what is null or not understood
/// does not limit it.
///
/// @param q part of the headcount's title, of the reason, or a short name of an organisation;
///     accents and case do not matter
/// @param state `in-force`, `over` or `revoked`
/// @param side `given` or `received`, seen from one's own organisations
public record ShareFilter(
    @Nullable String q, @Nullable String state, @Nullable String side) {
  private static final String TEXT =
      "lower(unaccent(concat_ws(' ', c.title, s.code, s.to_code, s.reason)))";

  /// Whether it limits nothing.
  public boolean isEmpty() {
    return Stream.of(q, state, side).allMatch(it -> it == null || it.isBlank());
  }

  /// @param scope whose organisations gave or got them
  Conditions conditions(Scope scope, Instant now) {
    var conditions = new Conditions()
        .and(
            "(:all or s.organisation = any(:mine) or s.to_organisation = any(:mine))",
            Map.of("all", scope.everybody(), "mine", scope.organisations().toArray(UUID[]::new)));
    if ("given".equals(side)) conditions.and("s.organisation = any(:mine)");
    if ("received".equals(side)) conditions.and("s.to_organisation = any(:mine)");
    if ("revoked".equals(state)) conditions.and("s.revoked_at is not null");
    if ("over".equals(state)) conditions.and("s.revoked_at is null and s.until <= :now");
    if ("in-force".equals(state)) conditions.and("s.revoked_at is null and s.until > :now");
    conditions.with(Map.of("now", now.atOffset(ZoneOffset.UTC)));
    return q == null || q.isBlank()
        ? conditions
        : conditions.andWords(TEXT, "unaccent", q.strip().toLowerCase(Locale.ROOT));
  }
}

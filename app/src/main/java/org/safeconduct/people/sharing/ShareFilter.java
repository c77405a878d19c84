package org.safeconduct.people.sharing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Conditions;

/// Which of what is shared a list shows, as it comes in an address; what is null or not understood
/// does not limit it.
///
/// @param q words of what is shared, of the reason, or a short name of an organisation; accents
///     and case do not matter
/// @param state `in-force`, `over` or `revoked`
/// @param side `given` or `received`, seen from one's own organisations
public record ShareFilter(
    @Nullable String q, @Nullable String state, @Nullable String side) {
  /// Everything that one's organisations gave and got.
  public static final ShareFilter ALL = new ShareFilter(null, null, null);

  /// Whether it limits nothing.
  public boolean isEmpty() {
    return Stream.of(q, state, side).allMatch(it -> it == null || it.isBlank());
  }

  /// What these organisations gave and got, as far as it is wanted.
  ///
  /// @param shown SQL of the texts that say what is shared, of the table that is called `s`
  /// @param all of everybody instead
  public Conditions conditions(String shown, boolean all, Collection<UUID> mine, Instant now) {
    var conditions = new Conditions()
        .and(
            "(:all or s.organisation = any(:mine) or s.to_organisation = any(:mine))",
            Map.of("all", all, "mine", mine.toArray(UUID[]::new)));
    if ("given".equals(side)) conditions.and("s.organisation = any(:mine)");
    if ("received".equals(side)) conditions.and("s.to_organisation = any(:mine)");
    if ("revoked".equals(state)) conditions.and("s.revoked_at is not null");
    if ("over".equals(state)) conditions.and("s.revoked_at is null and s.until <= :now");
    if ("in-force".equals(state)) conditions.and("s.revoked_at is null and s.until > :now");
    conditions.with(Map.of("now", now.atOffset(ZoneOffset.UTC)));
    return q == null || q.isBlank()
        ? conditions
        : conditions.andWords(text(shown), "unaccent", q.strip().toLowerCase(Locale.ROOT));
  }

  private static String text(String shown) {
    return "lower(unaccent(concat_ws(' ', %s, s.code, s.to_code, s.reason)))".formatted(shown);
  }
}

package org.safeconduct.people.presence;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.platform.BadParameter;
import org.safeconduct.shared.Interval;

/// A filter as it stands in an address; empty values do not limit. Days are days in UTC, both
/// included; without any, entries that hold now are shown.
///
/// @param kind the word of a [PresenceKind]; without, everything but duty
public record AwayWishes(
    @Nullable String kind,
    @Nullable UUID organisation,
    @Nullable UUID zone,
    @Nullable String country,
    @Nullable String q,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  /// The filter.
  ///
  /// @param now the moment that counts where no day is named
  /// @throws BadParameter if the kind is none
  public AwayFilter filter(Instant now) {
    BadParameter.requireWord("kind", kind, PresenceKind.words());
    var code = text(country);
    return new AwayFilter(
        kinds(),
        when(now),
        organisation == null ? null : new OrganisationId(organisation),
        zone,
        code == null ? null : code.toUpperCase(Locale.ROOT),
        text(q));
  }

  private Set<PresenceKind> kinds() {
    return kind == null
        ? AwayFilter.AWAY
        : PresenceKind.ofWord(kind).map(Set::of).orElse(AwayFilter.AWAY);
  }

  private Interval when(Instant now) {
    if (from == null && to == null) return Interval.at(now);
    var first = from == null ? Instant.EPOCH : from.atStartOfDay(ZoneOffset.UTC).toInstant();
    var last = to == null
        ? Interval.FOREVER
        : to.atStartOfDay(ZoneOffset.UTC).toInstant().plus(Duration.ofDays(1));
    return first.isBefore(last) ? new Interval(first, last) : new Interval(last, first);
  }

  private static @Nullable String text(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}

package org.safeconduct.travel;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PersonId;
import org.safeconduct.shared.Interval;

/// A filter as it stands in an address; empty values do not limit. Days are days in UTC, both
/// included; without any, trips that are not over yet are shown.
record TripWishes(
    @Nullable String place,
    @Nullable String country,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String traveller,
    @Nullable UUID person,
    @Nullable UUID organisation) {
  private static final Instant EARLIEST = Instant.EPOCH;

  TripFilter filter(Instant now) {
    var code = text(country);
    return new TripFilter(
        text(place),
        code == null ? null : code.toUpperCase(Locale.ROOT),
        when(now),
        text(traveller),
        person == null ? null : new PersonId(person),
        organisation == null ? null : new OrganisationId(organisation));
  }

  private Interval when(Instant now) {
    if (from == null && to == null) return Interval.since(now);
    var first = from == null ? EARLIEST : from.atStartOfDay(ZoneOffset.UTC).toInstant();
    var last = to == null
        ? Interval.FOREVER
        : to.atStartOfDay(ZoneOffset.UTC).toInstant().plus(Duration.ofDays(1));
    return first.isBefore(last) ? new Interval(first, last) : new Interval(last, first);
  }

  private static @Nullable String text(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}

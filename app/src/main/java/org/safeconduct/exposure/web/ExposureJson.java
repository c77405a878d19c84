package org.safeconduct.exposure.web;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.exposure.ExposedPerson;
import org.safeconduct.exposure.Exposure;
import org.safeconduct.exposure.Over;
import org.safeconduct.exposure.Totals;
import org.safeconduct.shared.Interval;

/// An exposure as the API writes it; others rely on these names.
///
/// @param knownAt the earlier moment at which it was known; null for what is known now
/// @param asked the time asked about
/// @param over that the alert asked about is over; null while it is not, and for an area
/// @param findings what was mended of the area drawn; empty for an alert
/// @param next where to go on, as `cursor` of the next request; null when this was the end
record ExposureJson(
    Instant asOf,
    @Nullable Instant knownAt,
    AskedJson asked,
    Totals totals,
    @Nullable OverJson over,
    List<FindingJson> findings,
    List<PersonJson> people,
    @Nullable String next) {
  /// @param until the first moment no longer asked about
  record AskedJson(Instant from, Instant until) {
    static AskedJson of(Interval when) {
      return new AskedJson(when.from(), when.until());
    }
  }

  /// @param how `expired`, `superseded` or `lifted`
  record OverJson(String how, Instant since) {
    static @Nullable OverJson of(@Nullable Over over) {
      return over == null
          ? null
          : new OverJson(over.how().name().toLowerCase(Locale.ROOT), over.since());
    }
  }

  /// @param code stable, lower case with hyphens
  /// @param detail in words
  record FindingJson(String code, String detail) {}

  /// @param person the person's id
  /// @param organisation its name
  /// @param email the address to write to; null if there is none
  /// @param phone the number to call; null if there is none
  /// @param source such as `duty-station`; null for somebody unlocated
  /// @param age how old the knowledge is, ISO 8601 duration; null for somebody unlocated
  /// @param confidence `certain`, `likely` or `possible`; null for somebody unlocated
  record PersonJson(
      UUID person,
      String name,
      String organisation,
      @Nullable String email,
      @Nullable String phone,
      String where,
      String why,
      @Nullable String source,
      @Nullable String age,
      @Nullable String confidence) {}

  /// @param now up to when ages are counted
  static ExposureJson of(
      Exposure exposure, @Nullable Instant knownAt, Instant now, List<FindingJson> findings) {
    return new ExposureJson(
        exposure.asOf(),
        knownAt,
        AskedJson.of(exposure.when()),
        exposure.totals(),
        OverJson.of(exposure.over()),
        findings,
        exposure.people().stream().map(it -> person(it, now)).toList(),
        exposure.next());
  }

  private static PersonJson person(ExposedPerson exposed, Instant now) {
    var confidence = exposed.confidence();
    var source = exposed.source();
    return new PersonJson(
        exposed.card().id().value(),
        exposed.card().name(),
        exposed.card().organisationName(),
        exposed.card().email(),
        exposed.card().phone(),
        exposed.where(),
        exposed.why(),
        source == null ? null : source.word(),
        age(exposed.knownAt(), now),
        confidence == null ? null : confidence.name().toLowerCase(Locale.ROOT));
  }

  private static @Nullable String age(@Nullable Instant knownAt, Instant now) {
    if (knownAt == null) return null;
    var age = Duration.between(knownAt, now).truncatedTo(ChronoUnit.SECONDS);
    return (age.isNegative() ? Duration.ZERO : age).toString();
  }
}

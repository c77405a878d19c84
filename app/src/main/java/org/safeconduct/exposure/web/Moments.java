package org.safeconduct.exposure.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.safeconduct.exposure.AskedTime;

/// Reads moments as people and machines write them (ISO 8601); without an offset they are UTC,
/// a bare date is its first moment.
final class Moments {
  private static final List<Function<String, Instant>> FORMS = List.of(
      text -> OffsetDateTime.parse(text).toInstant(),
      text -> LocalDateTime.parse(text).toInstant(ZoneOffset.UTC),
      text -> LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC));

  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm'Z'").withZone(ZoneOffset.UTC);

  private Moments() {}

  /// The moment to the minute: `2026-11-21 03:12Z`.
  static String words(Instant moment) {
    return WORDS.format(moment);
  }

  /// As a form field for date and time holds it, in UTC; what cannot be read stays as it is.
  static @Nullable String typed(@Nullable String text) {
    if (text == null) return null;
    return read(text)
        .map(it -> LocalDateTime.ofInstant(it, ZoneOffset.UTC).toString())
        .orElse(text);
  }

  /// Empty when it cannot be read or lies outside 1900 to 2200.
  static Optional<Instant> read(String text) {
    // a plus sign in an address that nobody escaped arrives as a blank
    var tidy = text.strip().replaceFirst("(?<=\\d) (?=\\d\\d:?\\d\\d$)", "+");
    return FORMS.stream()
        .flatMap(form -> attempt(form, tidy).stream())
        .filter(moment -> moment.isAfter(AskedTime.EARLIEST) && moment.isBefore(AskedTime.LATEST))
        .findFirst();
  }

  private static Optional<Instant> attempt(Function<String, Instant> form, String text) {
    try {
      return Optional.of(form.apply(text));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}

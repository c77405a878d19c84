package org.safeconduct.exposure.live;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.NameText;
import org.safeconduct.shared.Interval;

/// What a window must say: until when, and what for; at most a week long, and begun within a month.
final class LiveRules {
  /// How long a window may be.
  static final Duration LONGEST = Duration.ofDays(7);

  private static final int LEAST_EXACT = 25_000;
  private static final Duration FURTHEST = Duration.ofDays(30);
  private static final int LONGEST_PURPOSE = 200;
  private static final int SHORTEST_PURPOSE = 3;

  private final Map<String, String> wrongs = new LinkedHashMap<>();

  /// What is wrong, as codes by field.
  Map<String, String> wrongs() {
    return wrongs;
  }

  /// From now on if nothing else is said.
  ///
  /// @param from empty, or a moment as ISO 8601; without an offset in UTC
  Optional<Interval> when(String from, String until, Instant now) {
    var first = from.isBlank() ? now : moment("from", from);
    var last = moment("until", until);
    if (first == null || last == null) return Optional.empty();
    if (!first.isBefore(last) || !last.isAfter(now)) wrongs.put("until", "over");
    else if (Duration.between(first, last).compareTo(LONGEST) > 0) wrongs.put("until", "long");
    else if (first.isAfter(now.plus(FURTHEST))) wrongs.put("from", "far");
    else return Optional.of(new Interval(first, last));
    return Optional.empty();
  }

  String purpose(String text) {
    var purpose = NameText.tidy(text);
    if (purpose.length() < SHORTEST_PURPOSE || purpose.length() > LONGEST_PURPOSE)
      wrongs.put("purpose", "purpose");
    return purpose;
  }

  /// A moment; null if it is none.
  @Nullable
  Instant moment(String field, String text) {
    try {
      var stripped = text.strip();
      return stripped.matches(".*(Z|[+-]\\d{2}:\\d{2})")
          ? java.time.OffsetDateTime.parse(stripped).toInstant()
          : LocalDateTime.parse(stripped).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException unreadable) {
      wrongs.put(field, "moment");
      return null;
    }
  }

  /// How exact a device says it is, in whole metres; 0 where it says nothing, or with a fault.
  int metres(String field, String text) {
    if (text.isBlank()) return 0;
    try {
      double metres = Double.parseDouble(text.strip());
      if (metres >= 0 && metres <= LEAST_EXACT) return (int) Math.ceil(metres);
    } catch (NumberFormatException unreadable) {
      // told below, like a device that hardly knows the country
    }
    wrongs.put(field, "inexact");
    return 0;
  }

  /// A number of degrees; 0 and a fault if it is none.
  double degrees(String field, String text, int most) {
    try {
      double degrees = Double.parseDouble(text.strip());
      if (Math.abs(degrees) <= most) return degrees;
    } catch (NumberFormatException unreadable) {
      // told below, like degrees that are not on the Earth
    }
    wrongs.put(field, "degrees");
    return 0;
  }
}

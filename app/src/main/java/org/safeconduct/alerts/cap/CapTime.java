package org.safeconduct.alerts.cap;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A date and time as CAP writes it (CAP 1.2, 3.3.2: `2002-05-24T16:49:00-07:00`) or nearly so.
///
/// @param instant the moment it names
/// @param finding what was lenient about it: `time-without-offset`, `time-form`, or null
record CapTime(Instant instant, @Nullable String finding) {
  private static final Pattern EXACT =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[-+]\\d\\d:\\d\\d");
  private static final Pattern LENIENT = Pattern.compile(
      "(\\d{4}-\\d\\d-\\d\\d)[T ]\\s*(\\d\\d:\\d\\d(?::\\d\\d)?)(?:[.,](\\d{1,9})\\d*)?"
          + "\\s*(Z|UTC|GMT|[-+]\\d\\d(?::?\\d\\d)?)?");

  /// Reads it; null if it is no date and time.
  static @Nullable CapTime read(String text) {
    var parts = LENIENT.matcher(text.toUpperCase(Locale.ROOT));
    if (!parts.matches()) return null;
    try {
      var fraction = parts.group(3) == null ? "" : "." + parts.group(3);
      var seconds = parts.group(2).length() == 5 ? ":00" : "";
      var local = LocalDateTime.parse(parts.group(1) + "T" + parts.group(2) + seconds + fraction)
          .truncatedTo(ChronoUnit.MICROS);
      var offset = parts.group(4);
      if (offset == null)
        return new CapTime(local.toInstant(ZoneOffset.UTC), "time-without-offset");
      var finding = EXACT.matcher(text).matches() ? null : "time-form";
      return new CapTime(local.toInstant(offset(offset)), finding);
    } catch (DateTimeException impossible) {
      return null;
    }
  }

  private static ZoneOffset offset(String text) {
    if (text.matches("Z|UTC|GMT|[-+]00(:?00)?")) return ZoneOffset.UTC;
    return ZoneOffset.of(text);
  }
}

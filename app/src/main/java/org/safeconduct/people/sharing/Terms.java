package org.safeconduct.people.sharing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Why something is shared and how long, as it was typed.
///
/// @param until the last day, UTC; null if that was no day
public record Terms(String reason, @Nullable LocalDate until) {
  /// Before anything is typed.
  public static final Terms NONE = new Terms("", null);

  private static final int SHORTEST = 10;
  private static final int LONGEST = 500;

  public Terms {
    reason = reason.strip();
  }

  /// Reads what a form says.
  public static Terms of(String reason, String until) {
    try {
      return new Terms(reason, until.isBlank() ? null : LocalDate.parse(until.strip()));
    } catch (DateTimeParseException noDay) {
      return new Terms(reason, null);
    }
  }

  /// Whether the reason is long enough to say something, and no essay.
  public boolean hasReason() {
    return reason.length() >= SHORTEST && reason.length() <= LONGEST;
  }

  /// The end of the last day.
  ///
  /// @param longest days from now, at most
  /// @return null if that is over, too late or no day
  public @Nullable Instant end(Instant now, int longest) {
    if (until == null) return null;
    var end = until.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    return end.isAfter(now) && end.isBefore(now.plus(longest, ChronoUnit.DAYS)) ? end : null;
  }
}

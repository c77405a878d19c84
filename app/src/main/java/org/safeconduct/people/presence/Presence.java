package org.safeconduct.people.presence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.PersonId;
import org.safeconduct.shared.Interval;
import org.safeconduct.shared.Stay;

/// An entry of somebody's presence calendar in one version.
///
/// @param id stays the same over all versions
/// @param version from 1
/// @param days whole days by the clocks of its zone
/// @param stay where; null when nobody said
/// @param recorded who said so and when, of this version
/// @param withdrawn whether it was taken back
public record Presence(
    UUID id,
    int version,
    PersonId person,
    PresenceKind kind,
    Days days,
    @Nullable Stay stay,
    Recorded recorded,
    boolean withdrawn) {

  /// Whole days of a place.
  ///
  /// @param zone whose clocks begin and end the days
  public record Days(Interval when, ZoneId zone) {
    /// From the first day to the last, both included.
    ///
    /// @throws IllegalArgumentException if the last lies before the first
    public static Days of(LocalDate first, LocalDate last, ZoneId zone) {
      var from = first.atStartOfDay(zone).toInstant();
      return new Days(new Interval(from, last.plusDays(1).atStartOfDay(zone).toInstant()), zone);
    }

    /// The first day.
    public LocalDate first() {
      return when.from().atZone(zone).toLocalDate();
    }

    /// The last day, which counts.
    public LocalDate last() {
      return when.until().minusNanos(1).atZone(zone).toLocalDate();
    }
  }

  /// Where the knowledge comes from.
  ///
  /// @param by by name
  /// @param source such as `import UNX`; the same name for what was typed
  public record Recorded(Instant at, String by, String source) {}
}

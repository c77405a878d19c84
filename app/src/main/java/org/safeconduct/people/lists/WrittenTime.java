package org.safeconduct.people.lists;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// A moment as a cell states it.
public sealed interface WrittenTime {
  /// A day without a time of day.
  record Day(LocalDate date) implements WrittenTime {}

  /// A day and a time of day by the clocks of the place.
  record Local(LocalDateTime time) implements WrittenTime {}

  /// A moment with its offset from UTC.
  record Exact(Instant moment) implements WrittenTime {}

  /// The moment at which something starts that starts then: a day starts at midnight.
  ///
  /// @param zone whose clocks are meant when no offset was given
  default Instant start(ZoneId zone) {
    return switch (this) {
      case Day day -> day.date().atStartOfDay(zone).toInstant();
      case Local local -> local.time().atZone(zone).toInstant();
      case Exact exact -> exact.moment();
    };
  }

  /// The moment at which something is over that ends then: a day counts as a whole.
  ///
  /// @param zone whose clocks are meant when no offset was given
  default Instant end(ZoneId zone) {
    return this instanceof Day day
        ? day.date().plusDays(1).atStartOfDay(zone).toInstant()
        : start(zone);
  }
}

package org.safeconduct.people;

import java.time.Instant;
import java.util.UUID;
import org.safeconduct.shared.Interval;
import org.safeconduct.shared.Stay;

/// Where a person works or lives for some time, as it is known now.
///
/// @param id stays the same over all versions
/// @param when from [#SINCE_EVER] when nobody said since when, until [Interval#FOREVER] when no
///     end is known
/// @param recordedAt when the newest version was recorded
/// @param source who says so, such as `import UNX`
public record Station(
    UUID id,
    PersonId person,
    StationKind kind,
    Stay stay,
    Interval when,
    Instant recordedAt,
    String source) {
  /// Stands for a start that nobody stated.
  public static final Instant SINCE_EVER = Instant.EPOCH;

  /// Whether nobody said since when.
  public boolean isSinceEver() {
    return when.from().equals(SINCE_EVER);
  }

  /// Whether no end is known.
  public boolean isOpenEnded() {
    return when.until().equals(Interval.FOREVER);
  }
}

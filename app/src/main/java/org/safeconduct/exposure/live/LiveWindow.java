package org.safeconduct.exposure.live;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.PersonId;
import org.safeconduct.shared.Interval;

/// A time for which a person lets a device tell the own position.
///
/// @param when as it was opened
/// @param closedAt when the person closed it, if that was before its end
public record LiveWindow(
    UUID id,
    PersonId person,
    Interval when,
    String purpose,
    Instant openedAt,
    @Nullable Instant closedAt) {

  /// Whether a position of that moment may be taken.
  public boolean holds(Instant moment) {
    return when.contains(moment) && (closedAt == null || moment.isBefore(closedAt));
  }

  /// Whether it can still be closed.
  public boolean isOpen(Instant now) {
    return closedAt == null && now.isBefore(when.until());
  }
}

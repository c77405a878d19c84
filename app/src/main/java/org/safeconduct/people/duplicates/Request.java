package org.safeconduct.people.duplicates;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.PersonCard;

/// A focal point asks whether somebody stands in the list of another organisation too.
///
/// @param note what the focal point knows
/// @param answer what was found; empty while it waits
public record Request(
    UUID id,
    PersonCard person,
    String note,
    String askedBy,
    Instant askedAt,
    String answer,
    @Nullable String settledBy,
    @Nullable Instant settledAt) {
  /// Whether nobody has answered yet.
  public boolean isOpen() {
    return settledAt == null;
  }
}

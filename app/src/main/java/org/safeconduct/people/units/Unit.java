package org.safeconduct.people.units;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.OrganisationId;

/// A part of an organisation.
///
/// @param path the names from the top down to this one, with ` / ` between
/// @param depth 0 for a unit at the top
/// @param people how many belong to this very unit now
/// @param version raised by each change
public record Unit(
    UUID id,
    OrganisationId organisation,
    @Nullable UUID parent,
    String name,
    String path,
    int depth,
    @Nullable Instant endedAt,
    int people,
    int version) {
  /// Whether people can belong to it.
  public boolean isOpen() {
    return endedAt == null;
  }
}

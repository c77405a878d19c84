package org.safeconduct.people.confirmations;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.Organisation;

/// A list that waits to be confirmed, or was.
///
/// @param country ISO 3166-1 alpha-2 of the duty station; empty if none is known
/// @param station its name; empty if none is known
/// @param counts as of a moment, for a confirmed list that of its confirmation
/// @param asked how many could be written to; null while nobody was
/// @param confirmed absent while it waits
public record Confirmation(
    UUID id,
    Organisation organisation,
    String country,
    String station,
    Instant openedAt,
    Instant dueAt,
    Counts counts,
    @Nullable Integer asked,
    @Nullable Confirmed confirmed) {
  /// How many are on the list, and how many differ from what was confirmed before.
  public record Counts(int people, int came, int went, int changed, Instant asOf) {}

  /// Who said that the list is true.
  public record Confirmed(String by, Instant at, String note) {}

  /// Where it stands.
  public State state(Instant now) {
    if (confirmed != null) return State.CONFIRMED;
    return dueAt.isBefore(now) ? State.OVERDUE : State.OPEN;
  }

  /// Where a list stands.
  public enum State {
    OPEN,
    OVERDUE,
    CONFIRMED
  }
}

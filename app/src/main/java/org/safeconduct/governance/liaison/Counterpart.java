package org.safeconduct.governance.liaison;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.PersonId;

/// Somebody outside with whom we keep in contact.
///
/// @param country ISO 3166-1 alpha-2; null if it belongs to none
/// @param keeper who of ours keeps the contact; null if nobody does, which is a gap
/// @param rhythm how often one speaks
/// @param notes may be empty
public record Counterpart(
    UUID id,
    CounterpartKind kind,
    String name,
    @Nullable String country,
    @Nullable PersonId keeper,
    Rhythm rhythm,
    String notes,
    State state) {
  /// How often one speaks, and when last and next.
  ///
  /// @param everyDays 1 to 1,000; null when there is need
  /// @param last when one spoke last; null if never
  /// @param due when one is to speak again; null if that is open
  public record Rhythm(
      @Nullable Integer everyDays,
      @Nullable LocalDate last,
      @Nullable LocalDate due) {}

  /// @param version counts from 1
  /// @param closed whether the contact is no longer kept
  public record State(int version, boolean closed) {}

  /// Whether the day is over on which one was to speak again.
  public boolean isOverdue(LocalDate today) {
    var due = rhythm.due();
    return !state.closed() && due != null && due.isBefore(today);
  }
}

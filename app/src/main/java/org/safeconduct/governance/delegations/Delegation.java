package org.safeconduct.governance.delegations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Seat;
import org.safeconduct.people.PersonId;
import org.safeconduct.shared.Interval;

/// Authority passed on from a seat to a seat or a person; never changed, only revoked.
///
/// @param parent the delegation by which the giver holds it; null if the giver's post has it
/// @param letter reference of the letter by which it was given
/// @param revocable whether it can be taken back before it runs out
public record Delegation(
    DelegationId id,
    Authority authority,
    Seat from,
    Receiver to,
    Bounds bounds,
    Interval when,
    @Nullable DelegationId parent,
    String letter,
    boolean revocable,
    Written written) {
  /// Who receives it: a seat, whoever holds it, or one person.
  public sealed interface Receiver {
    /// Whether a seat receives it.
    default boolean isSeat() {
      return this instanceof ToSeat;
    }
  }

  /// Whoever holds the seat.
  public record ToSeat(Seat seat) implements Receiver {}

  /// One person.
  public record ToPerson(PersonId person) implements Receiver {}

  /// Who wrote it down and, if so, who took it back.
  public record Written(Instant at, String by, @Nullable Revocation revocation) {}

  /// It was taken back.
  public record Revocation(Instant at, String by, String reason) {}

  /// Where it stands at a moment.
  public State state(Instant now) {
    if (written.revocation() != null && !now.isBefore(written.revocation().at()))
      return State.REVOKED;
    if (now.isBefore(when.from())) return State.NOT_YET;
    return when.contains(now) ? State.VALID : State.EXPIRED;
  }

  /// Where a delegation stands.
  public enum State {
    NOT_YET,
    VALID,
    EXPIRED,
    REVOKED
  }
}

package org.safeconduct.governance.delegations;

import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Seat;
import org.safeconduct.shared.Interval;

/// Authority that somebody would like to pass on, as far as it could be read; null for what could
/// not.
///
/// @param letter reference of the letter; may be empty
record DelegationDraft(
    @Nullable Authority authority,
    @Nullable Seat from,
    Delegation.@Nullable Receiver to,
    Bounds bounds,
    @Nullable Interval when,
    String letter) {
  static DelegationDraft of(NewDelegation wanted) {
    return new DelegationDraft(
        wanted.authority(),
        wanted.from(),
        wanted.to(),
        wanted.bounds(),
        wanted.when(),
        wanted.letter());
  }

  /// The whole; null if a part is missing.
  @Nullable
  NewDelegation whole(boolean revocable) {
    if (authority == null || from == null || to == null || when == null) return null;
    return new NewDelegation(authority, from, to, bounds, when, letter, revocable);
  }
}

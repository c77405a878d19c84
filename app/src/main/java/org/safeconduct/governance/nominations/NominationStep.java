package org.safeconduct.governance.nominations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Seat;
import org.safeconduct.governance.delegations.DelegationId;

/// A step that a nomination took.
///
/// @param reason empty where none is asked for, and for readers whom it does not concern
/// @param seat who is accountable, where somebody decided under an authority
/// @param delegation under which it was decided; null if the post itself had the authority
/// @param channel `page`, `link` or `api`
/// @param by empty for readers whom it does not concern
public record NominationStep(
    int number,
    Standing.Word state,
    String reason,
    @Nullable Seat seat,
    @Nullable DelegationId delegation,
    String channel,
    String by,
    Instant at) {
  /// The same without who took it and why.
  NominationStep withoutPeople() {
    return new NominationStep(number, state, "", seat, delegation, channel, "", at);
  }
}

package org.safeconduct.governance.nominations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Seat;
import org.safeconduct.governance.delegations.DelegationId;

/// A step that a nomination took.
///
/// @param reason empty where none is asked for
/// @param seat who is accountable, where somebody decided under an authority
/// @param delegation under which it was decided; null if the post itself had the authority
/// @param channel `page`, `link` or `api`
public record NominationStep(
    int number,
    Standing.Word state,
    String reason,
    @Nullable Seat seat,
    @Nullable DelegationId delegation,
    String channel,
    String by,
    Instant at) {}

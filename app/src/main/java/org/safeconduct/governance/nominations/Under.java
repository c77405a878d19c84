package org.safeconduct.governance.nominations;

import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Seat;
import org.safeconduct.governance.delegations.DelegationId;
import org.safeconduct.governance.delegations.Ruling;

/// By whose authority a nomination was decided.
///
/// @param seat who is accountable
/// @param delegation under which one; null if the post itself had the authority
public record Under(Seat seat, @Nullable DelegationId delegation) {
  static Under of(Ruling.Granted granted) {
    return new Under(granted.seat(), granted.delegation());
  }
}

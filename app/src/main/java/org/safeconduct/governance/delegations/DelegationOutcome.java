package org.safeconduct.governance.delegations;

import java.util.List;
import org.safeconduct.governance.Fault;

/// What became of giving or revoking a delegation.
public sealed interface DelegationOutcome {
  /// It was done.
  record Done(DelegationId id) implements DelegationOutcome {}

  /// Something is wrong with it; nothing was changed.
  record Refused(List<Fault> faults) implements DelegationOutcome {}
}

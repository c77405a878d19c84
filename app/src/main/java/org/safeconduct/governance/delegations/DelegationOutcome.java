package org.safeconduct.governance.delegations;

import java.util.List;
import java.util.UUID;
import org.safeconduct.governance.Fault;
import org.safeconduct.platform.Made;

/// What became of giving or revoking a delegation.
public sealed interface DelegationOutcome {
  /// It was done.
  record Done(DelegationId id) implements DelegationOutcome, Made {
    @Override
    public UUID made() {
      return id.value();
    }
  }

  /// Something is wrong with it; nothing was changed.
  record Refused(List<Fault> faults) implements DelegationOutcome {}
}

package org.safeconduct.governance.liaison;

import java.util.List;
import java.util.UUID;
import org.safeconduct.governance.Fault;
import org.safeconduct.platform.Made;

/// What became of a change to the liaison register.
public sealed interface LiaisonOutcome {
  /// Done.
  ///
  /// @param id of the counterpart
  record Done(UUID id) implements LiaisonOutcome, Made {
    @Override
    public UUID made() {
      return id;
    }
  }

  /// Not done: this is wrong.
  record Refused(List<Fault> faults) implements LiaisonOutcome {
    public Refused {
      faults = List.copyOf(faults);
    }
  }

  /// Not done: somebody else changed it.
  record ChangedMeanwhile() implements LiaisonOutcome {}
}

package org.safeconduct.governance.nominations;

import java.util.List;
import java.util.UUID;
import org.safeconduct.governance.Fault;
import org.safeconduct.platform.Made;

/// What became of a step of a nomination.
public sealed interface NominationOutcome {
  /// It was taken.
  record Done(NominationId id) implements NominationOutcome, Made {
    @Override
    public UUID made() {
      return id.value();
    }
  }

  /// Something is wrong with it; nothing was changed.
  record Refused(List<Fault> faults) implements NominationOutcome {}

  /// The nomination is in a state from which this step does not lead.
  record NotNow(Standing.Word state) implements NominationOutcome {}

  /// The actor has not the authority.
  ///
  /// @param key message key of why
  record NotEntitled(String key, List<Object> arguments) implements NominationOutcome {}
}

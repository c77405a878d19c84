package org.safeconduct.governance.training;

import java.util.List;
import org.safeconduct.governance.Fault;

/// What became of a step.
public sealed interface TrainingOutcome {
  record Done() implements TrainingOutcome {}

  /// Nothing was changed.
  record Refused(List<Fault> faults) implements TrainingOutcome {}

  /// It was withdrawn before.
  record NotNow() implements TrainingOutcome {}
}

package org.safeconduct.governance.posts;

import java.util.List;
import java.util.UUID;
import org.safeconduct.governance.AppointmentId;
import org.safeconduct.governance.Fault;
import org.safeconduct.platform.Made;

/// What became of a change to an appointment.
public sealed interface PostOutcome {
  /// It was done.
  record Done(AppointmentId appointment) implements PostOutcome, Made {
    @Override
    public UUID made() {
      return appointment.value();
    }
  }

  /// Something is wrong with it; nothing was changed.
  record Refused(List<Fault> faults) implements PostOutcome {
    static Refused of(String field, String code) {
      return new Refused(List.of(new Fault(field, code)));
    }
  }

  /// The state of the appointment does not offer this step.
  ///
  /// @param word of the [Term] in which it is
  record NotNow(String word) implements PostOutcome {}

  /// Somebody else changed it since it was shown.
  record ChangedMeanwhile() implements PostOutcome {}
}

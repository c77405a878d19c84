package org.safeconduct.governance.meetings;

import java.util.List;
import java.util.UUID;
import org.safeconduct.governance.Fault;
import org.safeconduct.platform.Made;

/// What became of a step about bodies, meetings or action points.
public sealed interface MeetingOutcome {
  /// Done.
  ///
  /// @param id of the body, the meeting or the action point
  record Done(UUID id) implements MeetingOutcome, Made {
    @Override
    public UUID made() {
      return id;
    }
  }

  /// Not done: this is wrong.
  record Refused(List<Fault> faults) implements MeetingOutcome {
    public Refused {
      faults = List.copyOf(faults);
    }

    static Refused because(String field, String code) {
      return new Refused(List.of(new Fault(field, code)));
    }
  }

  /// Not done: the state of things does not offer this step any more.
  record NotNow() implements MeetingOutcome {}
}

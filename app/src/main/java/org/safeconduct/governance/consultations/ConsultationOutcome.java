package org.safeconduct.governance.consultations;

import java.util.List;
import java.util.UUID;
import org.safeconduct.governance.Fault;
import org.safeconduct.platform.Made;

/// What became of a step of a consultation.
public sealed interface ConsultationOutcome {
  /// Done.
  record Done(UUID id) implements ConsultationOutcome, Made {
    @Override
    public UUID made() {
      return id;
    }
  }

  /// Not done: this is wrong.
  record Refused(List<Fault> faults) implements ConsultationOutcome {
    public Refused {
      faults = List.copyOf(faults);
    }

    static Refused because(String field, String code) {
      return new Refused(List.of(new Fault(field, code)));
    }
  }

  /// Not done: the state of things does not offer this step any more.
  record NotNow() implements ConsultationOutcome {}

  /// Not done: the actor has not the authority.
  ///
  /// @param key message key of the words
  /// @param arguments what the words hold
  record NotEntitled(String key, List<Object> arguments) implements ConsultationOutcome {
    public NotEntitled {
      arguments = List.copyOf(arguments);
    }
  }
}

package org.safeconduct.governance.nominations;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import org.safeconduct.governance.AppointmentId;

/// Where a nomination stands. A state offers only the steps that lead out of it: who was not
/// nominated cannot accept, who is not trained cannot become active.
public sealed interface Standing {
  /// How long a nominee has for the training, which is due from the nomination on.
  Period TRAINING = Period.ofDays(60);

  /// Somebody was found; the Executive Head's delegate has to nominate.
  record Identified() implements Standing {
    Nominated nominate(Under under, Instant at) {
      var today = LocalDate.ofInstant(at, ZoneOffset.UTC);
      return new Nominated(under, today.plus(TRAINING));
    }

    Refused refuse(Under under, String reason) {
      return new Refused(under, reason);
    }
  }

  /// Nominated; the nominee has to accept.
  ///
  /// @param under by whose authority
  /// @param trainingDue by which day the training is to be recorded
  record Nominated(Under under, LocalDate trainingDue) implements Standing {
    Accepted accept() {
      return new Accepted(trainingDue);
    }

    Declined decline(String reason) {
      return new Declined(reason);
    }
  }

  /// Accepted; the training has to be recorded.
  record Accepted(LocalDate trainingDue) implements Standing {
    Trained train(LocalDate on) {
      return new Trained(on);
    }
  }

  /// Trained; the appointment has to be made.
  record Trained(LocalDate on) implements Standing {
    Active activate(AppointmentId appointment) {
      return new Active(appointment);
    }
  }

  /// Holds the post.
  record Active(AppointmentId appointment) implements Standing {}

  /// The Executive Head's delegate did not nominate.
  record Refused(Under under, String reason) implements Standing {}

  /// The nominee did not accept.
  record Declined(String reason) implements Standing {}

  /// Taken back by whoever keeps the network.
  record Withdrawn(String reason) implements Standing {}

  /// Whether a step is still to come.
  default boolean isOpen() {
    return switch (this) {
      case Identified _, Nominated _, Accepted _, Trained _ -> true;
      case Active _, Refused _, Declined _, Withdrawn _ -> false;
    };
  }

  /// The stable word for it, in tables, messages and for programs.
  default Word word() {
    return switch (this) {
      case Identified _ -> Word.IDENTIFIED;
      case Nominated _ -> Word.NOMINATED;
      case Accepted _ -> Word.ACCEPTED;
      case Trained _ -> Word.TRAINED;
      case Active _ -> Word.ACTIVE;
      case Refused _ -> Word.REFUSED;
      case Declined _ -> Word.DECLINED;
      case Withdrawn _ -> Word.WITHDRAWN;
    };
  }

  /// The states, by name.
  enum Word {
    IDENTIFIED,
    NOMINATED,
    ACCEPTED,
    TRAINED,
    ACTIVE,
    REFUSED,
    DECLINED,
    WITHDRAWN
  }
}

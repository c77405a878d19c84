package org.safeconduct.governance.nominations;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.AppointmentId;
import org.safeconduct.governance.Seat;
import org.safeconduct.people.PersonId;

/// How far somebody who holds a post, or is to hold one, is prepared for it: what the network knows
/// of it, and no more.
///
/// @param nomination that is under way; null for a holder
/// @param appointment null for whoever does not hold the post yet
/// @param state of a nomination that is under way; null for a holder
/// @param since when that step was taken, or the post began
/// @param trainingDue by which day the training of a nominee is to be recorded
/// @param trainedOn the day of the training; null if none was recorded
/// @param trainedUntil the last day on which it counts; null if none was recorded
/// @param handedOver when the holder said to have read what a successor must know
public record Preparation(
    PersonId person,
    Seat seat,
    @Nullable NominationId nomination,
    @Nullable AppointmentId appointment,
    Standing.@Nullable Word state,
    Instant since,
    @Nullable LocalDate trainingDue,
    @Nullable LocalDate trainedOn,
    @Nullable LocalDate trainedUntil,
    @Nullable Instant handedOver) {
  /// Whether a training does not count any more, or is not recorded by the day it was due.
  ///
  /// @param today in UTC
  public boolean isOverdue(LocalDate today) {
    var until = trainedOn == null ? trainingDue : trainedUntil;
    return until != null && until.isBefore(today);
  }

  /// Whether no training was recorded.
  public boolean isUntrained() {
    return trainedOn == null;
  }
}

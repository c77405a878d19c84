package org.safeconduct.governance.nominations;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.AppointmentId;
import org.safeconduct.governance.Post;
import org.safeconduct.governance.Seat;
import org.safeconduct.people.PersonId;

/// How far somebody who holds a post, or is to hold one, is prepared for it: what the network knows
/// of it, and no more.
///
/// @param nomination with which the training was recorded or is to be; null if there was none
/// @param appointment null for whoever does not hold the post yet
/// @param state of a nomination that is under way; null for a holder
/// @param since when that step was taken, or the post began
/// @param trainingDue by which day the training is to be recorded
/// @param trainedOn the day of the training; null if none was recorded
/// @param trainedUntil how long it counts, as the profile says; null if none was recorded
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

  /// Whether a training for this post is recorded here: with the nomination that leads to it.
  public boolean isTrainingKept() {
    return seat.post() == Post.SECURITY_FOCAL_POINT || seat.post() == Post.ALTERNATE_FOCAL_POINT;
  }

  /// Whether no training was recorded.
  public boolean isUntrained() {
    return trainedOn == null;
  }
}

package org.safeconduct.governance.nominations;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Post;
import org.safeconduct.governance.Seat;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PersonId;

/// Somebody on the way to becoming focal point or alternate of an organisation.
///
/// @param number of the last step, from 1
/// @param since when that was taken
/// @param trainingDue by which day the training is to be recorded; null before the nomination
/// @param reached whether whoever reads it has the nominee in scope
public record Nomination(
    NominationId id,
    OrganisationId organisation,
    Post post,
    PersonId person,
    int number,
    Standing standing,
    Instant since,
    @Nullable LocalDate trainingDue,
    boolean reached) {
  /// Where the nominee is to sit.
  public Seat seat() {
    return Seat.of(post, organisation);
  }

  /// Whether the training is not recorded and the day is over.
  ///
  /// @param today in UTC
  public boolean isOverdue(LocalDate today) {
    return standing instanceof Standing.Accepted it && it.trainingDue().isBefore(today);
  }
}

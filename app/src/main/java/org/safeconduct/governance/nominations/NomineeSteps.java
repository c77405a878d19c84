package org.safeconduct.governance.nominations;

import static org.safeconduct.governance.posts.StepsBefore.LeftOut.NOMINATION;
import static org.safeconduct.governance.posts.StepsBefore.LeftOut.TRAINING;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import org.safeconduct.governance.Seat;
import org.safeconduct.governance.posts.StepsBefore;
import org.safeconduct.governance.training.Trainings;
import org.safeconduct.people.PersonId;
import org.springframework.stereotype.Component;

/// Who becomes a focal point was nominated, accepted and was trained (`domain.md` 8.6, 8.11).
@Component
class NomineeSteps implements StepsBefore {
  private final JdbcNominations nominations;
  private final Trainings trainings;
  private final Clock clock;

  NomineeSteps(JdbcNominations nominations, Trainings trainings, Clock clock) {
    this.nominations = nominations;
    this.trainings = trainings;
    this.clock = clock;
  }

  @Override
  public Set<LeftOut> leftOut(PersonId person, Seat seat) {
    var leftOut = EnumSet.noneOf(LeftOut.class);
    if (!seat.post().isByNomination()) return leftOut;
    boolean nominated = nominations.of(person).stream()
        .anyMatch(it -> it.seat().equals(seat)
            && (it.standing() instanceof Standing.Accepted
                || it.standing() instanceof Standing.Trained));
    if (!nominated) leftOut.add(NOMINATION);
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var known = trainings.of(person, seat);
    if (known.isEmpty() || !known.getFirst().counts(today)) leftOut.add(TRAINING);
    return leftOut;
  }
}

package org.safeconduct.governance.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.safeconduct.governance.Ending;
import org.safeconduct.governance.Reminder;
import org.springframework.stereotype.Component;

/// Holders of posts are reminded that their training for it does not count much longer, or does
/// not count any more. The mail leads to the post, which shows its trainings to the holder too.
@Component
class TrainingReminders implements Ending {
  private final JdbcEndingTrainings trainings;
  private final Clock clock;

  TrainingReminders(JdbcEndingTrainings trainings, Clock clock) {
    this.trainings = trainings;
    this.clock = clock;
  }

  @Override
  public List<Reminder> dueBy(LocalDate day) {
    return trainings.ending(clock.instant(), DAYS_AFTER).stream()
        .filter(it -> !it.due().isAfter(day))
        .toList();
  }
}

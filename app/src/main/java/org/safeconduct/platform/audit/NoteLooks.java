package org.safeconduct.platform.audit;

import java.util.Set;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Notes who looked at whom, some seconds after it was sealed, so that no request waits for it.
@Component
class NoteLooks {
  private static final Actor JOB = new Actor.SystemJob("note looks", Set.of(Duty.RUN_JOBS));

  /// What others change is not seen while a batch is written.
  private static final int BATCH = 500;

  private final CurrentUser currentUser;
  private final JdbcLooks looks;
  private final Sights sights;
  private final TransactionOperations transaction;

  NoteLooks(
      CurrentUser currentUser, JdbcLooks looks, Sights sights, TransactionOperations transaction) {
    this.currentUser = currentUser;
    this.looks = looks;
    this.sights = sights;
    this.transaction = transaction;
  }

  /// Notes everything that was sealed by now. Whoever pages through a list looks at the same people
  /// again and again: the longer the pause, the fewer lines are written anew.
  @Scheduled(fixedDelayString = "${safeconduct.audit.looks-every:10s}")
  void note() {
    currentUser.runAs(JOB, () -> {
      while (noteBatch()) Thread.onSpinWait();
    });
  }

  private boolean noteBatch() {
    return Boolean.TRUE.equals(transaction.execute(_ -> looks.note(sights.deeds(""), BATCH)));
  }
}

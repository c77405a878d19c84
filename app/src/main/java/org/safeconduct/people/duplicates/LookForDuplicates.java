package org.safeconduct.people.duplicates;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.safeconduct.people.PeopleImported;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Compares the files every hour, and when a list of people was taken in.
@Component
public class LookForDuplicates {
  private static final Actor JOB = new Actor.SystemJob("compare files", Set.of(Duty.RUN_JOBS));

  private final JdbcComparison comparison;
  private final AuditTrail audit;
  private final CurrentUser currentUser;
  private final Clock clock;
  private final TransactionTemplate transaction;

  LookForDuplicates(
      JdbcComparison comparison,
      AuditTrail audit,
      CurrentUser currentUser,
      Clock clock,
      TransactionTemplate transaction) {
    this.comparison = comparison;
    this.audit = audit;
    this.currentUser = currentUser;
    this.clock = clock;
    this.transaction = transaction;
  }

  @ApplicationModuleListener
  void on(PeopleImported imported) {
    if (imported.changed() > 0) look();
  }

  /// Compares every file with every other one, now.
  @Scheduled(fixedDelay = 3_600_000, initialDelay = 300_000)
  public void look() {
    currentUser.runAs(JOB, () -> transaction.executeWithoutResult(_ -> compare()));
  }

  private void compare() {
    int found = comparison.compare(JOB.name(), clock.instant());
    if (found > 0) audit.record("people.duplicates-found", "", Map.of("pairs", found));
  }
}

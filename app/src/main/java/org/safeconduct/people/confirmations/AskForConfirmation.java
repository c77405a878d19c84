package org.safeconduct.people.confirmations;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Opens the lists of the month that nobody confirmed yet, no sooner than the profile of the
/// organisation wants them again, counts again what waits, and reminds
/// once of each list that becomes overdue. Looks every night, so that a server that was down on
/// the first of a month opens them when it is back.
@Component
public class AskForConfirmation {
  private static final Actor JOB =
      new Actor.SystemJob("ask for confirmation", Set.of(Duty.RUN_JOBS));

  /// How long a focal point has.
  static final Duration TIME_TO_CONFIRM = Duration.ofDays(10);

  private final JdbcConfirmations confirmations;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final CurrentUser currentUser;
  private final Clock clock;
  private final TransactionTemplate transaction;

  AskForConfirmation(
      JdbcConfirmations confirmations,
      AuditTrail audit,
      ApplicationEventPublisher events,
      CurrentUser currentUser,
      Clock clock,
      TransactionTemplate transaction) {
    this.confirmations = confirmations;
    this.audit = audit;
    this.events = events;
    this.currentUser = currentUser;
    this.clock = clock;
    this.transaction = transaction;
  }

  /// Looks what has to be asked, now.
  @Scheduled(cron = "0 30 0 * * *", zone = "UTC")
  public void ask() {
    currentUser.runAs(JOB, () -> transaction.executeWithoutResult(_ -> askNow()));
  }

  private void askNow() {
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    var month = today.withDayOfMonth(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    tell(confirmations.open(now, month, now.plus(TIME_TO_CONFIRM)), today, false);
    tell(confirmations.remind(now), today, true);
  }

  private void tell(Collection<OrganisationId> lists, LocalDate today, boolean reminder) {
    if (lists.isEmpty()) return;
    audit.record(
        reminder ? "people.confirmations-overdue" : "people.confirmations-opened",
        "",
        Map.of("lists", lists.size()));
    new LinkedHashSet<>(lists)
        .forEach(it -> events.publishEvent(new ConfirmationsAsked(it, today, reminder)));
  }
}

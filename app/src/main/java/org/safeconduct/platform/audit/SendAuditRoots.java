package org.safeconduct.platform.audit;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.AuditRootPlace;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Takes the root of the audit trail once a day and brings it to every configured place, again and
/// again until it gets there: after a quarter of an hour, then after twice as long each time, at
/// most six hours.
@Component
class SendAuditRoots {
  private static final Actor JOB = new Actor.SystemJob("send audit roots", Set.of(Duty.RUN_JOBS));
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(15);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

  /// A place that was configured later gets the roots of so many days before.
  private static final int DAYS_BACK = 7;

  private final JdbcAuditRoots roots;
  private final List<AuditRootPlace> places;
  private final CurrentUser currentUser;
  private final AuditTrail audit;
  private final Clock clock;
  private final TransactionOperations transaction;

  SendAuditRoots(
      JdbcAuditRoots roots,
      List<AuditRootPlace> places,
      CurrentUser currentUser,
      AuditTrail audit,
      Clock clock,
      TransactionOperations transaction) {
    this.roots = roots;
    this.places = List.copyOf(places);
    this.currentUser = currentUser;
    this.audit = audit;
    this.clock = clock;
    this.transaction = transaction;
  }

  @Scheduled(initialDelayString = "1m", fixedDelayString = "5m")
  void send() {
    currentUser.runAs(JOB, this::sendNow);
  }

  private void sendNow() {
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    roots.take(today, now);
    for (var place : AuditRootPlace.configured(places))
      roots.prepare(place, today.minusDays(DAYS_BACK), now);
    while (Boolean.TRUE.equals(transaction.execute(_ -> sendOne(now)))) Thread.onSpinWait();
  }

  private boolean sendOne(Instant now) {
    var due = roots.due(now, AuditRootPlace.configured(places));
    if (due == null) return false;
    try {
      var proof = place(due).bring(due.root());
      roots.sent(due, clock.instant(), proof);
      audit.record("platform.audit-root-sent", due.root().hex(), told(due, "proof", proof));
    } catch (IOException trouble) {
      var words = String.valueOf(trouble.getMessage());
      roots.failed(due, now.plus(pause(due.attempts())), words);
      audit.record("platform.audit-root-not-sent", due.root().hex(), told(due, "trouble", words));
    }
    return true;
  }

  private AuditRootPlace place(RootSending due) {
    return places.stream()
        .filter(it -> it.word().equals(due.place()))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Object> told(RootSending due, String what, String words) {
    return Map.of("day", due.root().day().toString(), "place", "" + due.place(), what, words);
  }

  private static Duration pause(int attempts) {
    var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 10));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }
}

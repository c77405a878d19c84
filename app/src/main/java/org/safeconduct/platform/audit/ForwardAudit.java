package org.safeconduct.platform.audit;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.syslog.SyslogReceiver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Brings the audit trail to the log server, each second what was sealed since, in the order of the
/// seals and each entry at least once: the trail is the queue, and a cursor moves on once the log
/// server has said that it read a batch. Of several servers on one database one sends. In vain, it
/// tries again after a second, then after twice as long each time, at most five minutes.
@Component
class ForwardAudit {
  private static final Logger LOG = LoggerFactory.getLogger(ForwardAudit.class);
  private static final Actor JOB = new Actor.SystemJob("forward audit", Set.of(Duty.RUN_JOBS));
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  private static final int MOST_DOUBLINGS = 10;

  private final JdbcForwarding forwarding;
  private final SyslogReceiver receiver;
  private final CurrentUser currentUser;
  private final AuditTrail audit;
  private final Clock clock;
  private final TransactionOperations transaction;

  ForwardAudit(
      JdbcForwarding forwarding,
      SyslogReceiver receiver,
      CurrentUser currentUser,
      AuditTrail audit,
      Clock clock,
      TransactionOperations transaction) {
    this.forwarding = forwarding;
    this.receiver = receiver;
    this.currentUser = currentUser;
    this.audit = audit;
    this.clock = clock;
    this.transaction = transaction;
  }

  @Scheduled(fixedDelayString = "1s")
  void forward() {
    if (receiver.isConfigured()) currentUser.runAs(JOB, this::forwardAll);
  }

  private void forwardAll() {
    forwarding.begin(receiver.name(), clock.instant());
    while (Boolean.TRUE.equals(transaction.execute(_ -> forwardSome()))) Thread.onSpinWait();
  }

  /// Writes nothing before the log server has answered: a transaction that has written holds up
  /// the seals of everybody.
  private boolean forwardSome() {
    if (!forwarding.lock()) return false;
    var state = forwarding.state(receiver.name()).orElseThrow();
    if (clock.instant().isBefore(state.nextAt())) return false;
    var entries = forwarding.after(state.number());
    if (entries.isEmpty()) return false;
    try {
      receiver.take(entries.stream().flatMap(it -> it.messages().stream()).toList());
      taken(state, entries.getLast().number());
      return true;
    } catch (IOException trouble) {
      failed(state, String.valueOf(trouble.getMessage()));
      return false;
    }
  }

  private void taken(Forwarding before, long number) {
    forwarding.taken(receiver.name(), number, clock.instant());
    if (before.attempts() == 0) return;
    LOG.info("The log server {} takes the audit trail again", receiver.name());
    audit.record(
        "platform.audit-forwarding-resumed",
        receiver.name(),
        Map.of("number", before.number(), "attempts", before.attempts()));
  }

  private void failed(Forwarding before, String trouble) {
    forwarding.failed(receiver.name(), next(before.attempts()), trouble);
    if (before.attempts() > 0) return;
    LOG.warn("The log server {} does not take the audit trail: {}", receiver.name(), trouble);
    audit.record(
        "platform.audit-forwarding-stopped",
        receiver.name(),
        Map.of("number", before.number(), "trouble", trouble));
  }

  private Instant next(int attempts) {
    var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
    return clock.instant().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
  }
}

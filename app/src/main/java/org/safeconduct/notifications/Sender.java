package org.safeconduct.notifications;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/// The sending workers of this process, from its start to its end. Several processes may send
/// from the same queue: each renews the claims of its own workers, and what a dead process had
/// in hand is free again when its claims run out.
class Sender implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
  private static final Actor JOB = new Actor.SystemJob("sending", Set.of(Duty.RUN_JOBS));
  private static final Duration FIRST_WORKER_RESTS = Duration.ofMillis(250);
  private static final Duration OTHERS_REST = Duration.ofSeconds(5);
  private static final Duration RENEWAL = SendingWorker.CLAIM.dividedBy(4);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Supplier<SendingWorker> hire;
  private final int size;
  private final boolean enabled;
  private final JdbcQueue queue;
  private final Bell bell;
  private final Clock clock;
  private final CurrentUser currentUser;
  private final List<SendingWorker> workers = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private CountDownLatch ending = new CountDownLatch(1);

  /// @param hire makes one more worker
  /// @param size how many workers
  /// @param enabled whether to send in this process at all
  Sender(
      Supplier<SendingWorker> hire,
      int size,
      boolean enabled,
      JdbcQueue queue,
      Bell bell,
      Clock clock,
      CurrentUser currentUser) {
    this.hire = hire;
    this.size = size;
    this.enabled = enabled;
    this.queue = queue;
    this.bell = bell;
    this.clock = clock;
    this.currentUser = currentUser;
  }

  @Override
  public synchronized void start() {
    var end = new CountDownLatch(1);
    ending = end;
    for (int number = 0; number < size; number++) {
      var worker = hire.get();
      var rest = number == 0 ? FIRST_WORKER_RESTS : OTHERS_REST;
      workers.add(worker);
      start("sender-" + number, () -> worker.run(rest));
    }
    var ids = workers.stream().map(SendingWorker::id).toList();
    start("sender-claims", () -> renewClaims(ids, end));
  }

  @Override
  public synchronized void stop() {
    workers.forEach(SendingWorker::stop);
    ending.countDown();
    bell.ring();
    try {
      for (var thread : threads) thread.join(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    workers.clear();
    threads.clear();
  }

  @Override
  public synchronized boolean isRunning() {
    return !threads.isEmpty();
  }

  @Override
  public boolean isAutoStartup() {
    return enabled;
  }

  private void start(String name, Runnable work) {
    threads.add(Thread.ofVirtual().name(name).start(() -> currentUser.runAs(JOB, work)));
  }

  private void renewClaims(List<UUID> ids, CountDownLatch end) {
    try {
      while (!end.await(RENEWAL.toMillis(), TimeUnit.MILLISECONDS)) renewOnce(ids);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void renewOnce(List<UUID> ids) {
    try {
      queue.renew(ids, clock.instant().plus(SendingWorker.CLAIM));
    } catch (DataAccessException away) {
      LOG.warn("Claims could not be renewed; trying again", away);
    }
  }
}

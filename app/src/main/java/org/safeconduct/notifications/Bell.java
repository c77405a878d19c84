package org.safeconduct.notifications;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.safeconduct.platform.AfterCommit;
import org.springframework.stereotype.Component;

/// Wakes the sending workers of this process.
@Component
class Bell {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition rung = lock.newCondition();
  private long rings;

  /// Wakes whoever waits, once the current transaction is committed (at once if there is none).
  void ringAfterCommit() {
    AfterCommit.run(this::ring);
  }

  /// Wakes whoever waits.
  void ring() {
    lock.lock();
    try {
      rings++;
      rung.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Waits for the bell, at most this long.
  void await(Duration longest) {
    lock.lock();
    try {
      long heard = rings;
      long left = longest.toNanos();
      while (rings == heard && left > 0) left = rung.awaitNanos(left);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }
}

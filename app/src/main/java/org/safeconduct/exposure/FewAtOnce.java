package org.safeconduct.exposure;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.safeconduct.platform.Busy;

/// Lets only so many work at once; the others wait in the order in which they came. Whoever judges
/// tens of thousands of people keeps a processor until that is done: were more of them at work than
/// there are processors, none would be done sooner, and whoever needs one for a moment, such as to
/// read a row, would wait behind them all.
final class FewAtOnce {
  private final Semaphore turns;
  private final Duration patience;

  /// @param most how many, 1 or more
  /// @param patience for how long anybody waits
  FewAtOnce(int most, Duration patience) {
    this.turns = new Semaphore(most, true);
    this.patience = patience;
  }

  /// @throws Busy if it is not this one's turn for too long
  <T> T work(Supplier<T> work) {
    if (!isMyTurn()) throw new Busy("others are asking about many people", patience);
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }

  private boolean isMyTurn() {
    try {
      return turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}

package org.safeconduct.crisis.attention;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.safeconduct.crisis.HeadcountId;
import org.safeconduct.platform.LiveUpdates;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Tells open boards that a headcount changed, at most twice a second each, however many
/// answers come in.
@Component
public class BoardNews {
  private static final long APART = TimeUnit.MILLISECONDS.toNanos(500);
  private final Set<HeadcountId> changed = ConcurrentHashMap.newKeySet();
  private final Map<HeadcountId, Long> told = new ConcurrentHashMap<>();
  private final AtomicLong edition = new AtomicLong();
  private final LiveUpdates live;

  BoardNews(LiveUpdates live) {
    this.live = live;
  }

  /// The topic of live updates to which the boards of this headcount listen.
  public static String topic(HeadcountId headcount) {
    return "headcount:" + headcount;
  }

  /// Tells the boards once the caller's transaction is committed; at once if there is none.
  public void changed(HeadcountId headcount) {
    afterCommit(() -> {
      edition.incrementAndGet();
      changed.add(headcount);
    });
  }

  /// Grows with every change that was committed on this node.
  long edition() {
    return edition.get();
  }

  /// Tells the boards, and every console that somebody asks for help or that it was taken.
  public void alarmChanged(HeadcountId headcount) {
    changed(headcount);
    afterCommit(() -> live.publish("console", "crisis.help", headcount.toString()));
  }

  @Scheduled(fixedDelay = 100, timeUnit = TimeUnit.MILLISECONDS)
  void tell() {
    long now = System.nanoTime();
    for (var headcount : changed) {
      var last = told.get(headcount);
      if (last != null && now - last < APART) continue;
      changed.remove(headcount);
      told.put(headcount, now);
      live.publish(topic(headcount), "crisis.changed", headcount.toString());
    }
    told.values().removeIf(last -> now - last > 20 * APART);
  }

  private static void afterCommit(Runnable work) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      work.run();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void afterCommit() {
        work.run();
      }
    });
  }
}

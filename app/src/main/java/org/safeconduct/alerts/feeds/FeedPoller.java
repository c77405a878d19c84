package org.safeconduct.alerts.feeds;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks at every feed when it is due, each on a thread of its own. Whatever goes wrong with one
/// is written beside it, and the others do not wait for it.
@Component
class FeedPoller {
  private static final Logger LOG = LoggerFactory.getLogger(FeedPoller.class);
  private static final Actor POLLER =
      new Actor.SystemJob("feed poller", Set.of(Duty.RUN_JOBS, Duty.ENTER_ALERTS));

  private static final int MOST_AT_ONCE = 16;
  private static final int SECONDS_TO_END = 5;

  private final JdbcFeeds feeds;
  private final FeedVisit visit;
  private final CurrentUser currentUser;
  private final Clock clock;
  private final Semaphore places = new Semaphore(MOST_AT_ONCE);
  private final Set<FeedId> underWay = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("feed-", 0).factory());

  FeedPoller(JdbcFeeds feeds, FeedVisit visit, CurrentUser currentUser, Clock clock) {
    this.feeds = feeds;
    this.visit = visit;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${safeconduct.feeds.look-every:5s}")
  void lookAtWhatIsDue() {
    for (var due = feeds.claim(clock.instant());
        due.isPresent();
        due = feeds.claim(clock.instant())) {
      var feed = due.get();
      if (underWay.add(feed.id())) threads.execute(() -> pollInTurn(feed));
    }
  }

  @PreDestroy
  void stop() throws InterruptedException {
    threads.shutdown();
    if (!threads.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) threads.shutdownNow();
  }

  private void pollInTurn(Feed feed) {
    try {
      places.acquire();
      try {
        poll(feed);
      } finally {
        places.release();
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    } catch (DataAccessException away) {
      LOG.warn("How the feed {} is could not be noted", feed.id(), away);
    } finally {
      underWay.remove(feed.id());
    }
  }

  /// Looks at the feed now and writes down how it went.
  void poll(Feed feed) {
    try {
      var version = currentUser.callAs(POLLER, () -> looked(feed));
      feeds.succeeded(feed.id(), version, clock.instant());
    } catch (Wrapped failed) {
      feeds.failed(feed.id(), failed.problem, clock.instant());
    } catch (RuntimeException unexpected) {
      LOG.warn("Polling the feed {} failed", feed.id(), unexpected);
      feeds.failed(feed.id(), new FetchProblem("unexpected", ""), clock.instant());
    }
  }

  private WebFetcher.Version looked(Feed feed) {
    try {
      return visit.look(feed);
    } catch (FetchProblem problem) {
      throw new Wrapped(problem);
    }
  }

  private static final class Wrapped extends RuntimeException {
    private final transient FetchProblem problem;

    Wrapped(FetchProblem problem) {
      super(problem);
      this.problem = problem;
    }
  }
}

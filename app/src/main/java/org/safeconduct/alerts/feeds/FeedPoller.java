package org.safeconduct.alerts.feeds;

import java.time.Clock;
import java.util.Set;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks at every feed when it is due. Whatever goes wrong with one is written beside it, and
/// the
/// next has its turn.
@Component
class FeedPoller {
  private static final Logger LOG = LoggerFactory.getLogger(FeedPoller.class);
  private static final Actor POLLER =
      new Actor.SystemJob("feed poller", Set.of(Duty.RUN_JOBS, Duty.ENTER_ALERTS));

  private final JdbcFeeds feeds;
  private final FeedVisit visit;
  private final CurrentUser currentUser;
  private final Clock clock;

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
        due = feeds.claim(clock.instant())) poll(due.get());
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

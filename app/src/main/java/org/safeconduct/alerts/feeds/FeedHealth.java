package org.safeconduct.alerts.feeds;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.SelfCheck;
import org.safeconduct.platform.Status;
import org.safeconduct.platform.StatusItem;
import org.springframework.stereotype.Component;

/// Says whether the feeds can be read: in the status bar and in the self-check.
@Component
class FeedHealth implements SelfCheck, StatusItem {
  private static final String NAME = "alerts.check.feeds";

  private final JdbcFeeds feeds;
  private final Permissions permissions;
  private final Clock clock;

  FeedHealth(JdbcFeeds feeds, Permissions permissions, Clock clock) {
    this.feeds = feeds;
    this.permissions = permissions;
    this.clock = clock;
  }

  @Override
  public Result check() {
    var enabled = feeds.all().stream().filter(Feed::enabled).toList();
    var troubled = enabled.stream().filter(Feed::isInTrouble).toList();
    if (enabled.isEmpty()) return new Result(NAME, Level.GOOD, NAME + ".none", List.of());
    if (troubled.isEmpty())
      return new Result(NAME, Level.GOOD, NAME + ".good", List.of(enabled.size()));
    var names = troubled.stream().map(it -> it.wanted().name()).collect(Collectors.joining(", "));
    return new Result(NAME, Level.DOUBTFUL, NAME + ".doubtful", List.of(names));
  }

  @Override
  public List<Status> statuses() {
    if (!permissions.allows(Duty.READ_ALERTS)) return List.of();
    var enabled = feeds.all().stream().filter(Feed::enabled).toList();
    long troubled = enabled.stream().filter(Feed::isInTrouble).count();
    if (enabled.isEmpty()) return List.of();
    return List.of(new Status(
        "alerts.status-bar.feeds",
        List.of(enabled.size() - troubled, enabled.size()),
        troubled == 0 ? Status.Level.CALM : Status.Level.WARNING,
        "/alerts/feeds",
        clock.instant()));
  }
}

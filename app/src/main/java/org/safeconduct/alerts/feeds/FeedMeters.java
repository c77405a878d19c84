package org.safeconduct.alerts.feeds;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// How long ago each feed that is switched on was last read well, in seconds, for whoever
/// watches this installation; no number for one that never was.
@Component
class FeedMeters {
  private final JdbcFeeds feeds;
  private final Clock clock;
  private final MultiGauge ages;
  private volatile Map<String, Feed.Poll> polls = Map.of();

  FeedMeters(JdbcFeeds feeds, Clock clock, MeterRegistry registry) {
    this.feeds = feeds;
    this.clock = clock;
    this.ages = MultiGauge.builder("safeconduct.feeds.success.age")
        .description("How long ago the feed was last read well")
        .baseUnit("seconds")
        .register(registry);
  }

  @Scheduled(fixedDelayString = "${safeconduct.feeds.look-every:5s}")
  void lookWhichThereAre() {
    polls = feeds.all().stream()
        .filter(Feed::enabled)
        .collect(Collectors.toMap(it -> it.wanted().name(), Feed::last, (one, _) -> one));
    ages.register(polls.keySet().stream()
        .map(name -> Row.of(Tags.of("feed", name), name, this::age))
        .toList());
  }

  private double age(String feed) {
    var last = polls.get(feed);
    var read = last == null ? null : last.succeededAt();
    return read == null ? Double.NaN : Duration.between(read, clock.instant()).toMillis() / 1000.0;
  }
}

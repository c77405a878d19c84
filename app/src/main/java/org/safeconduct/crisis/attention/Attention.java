package org.safeconduct.crisis.attention;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.safeconduct.platform.Scope;
import org.springframework.stereotype.Component;

/// What in open headcounts wants somebody's attention. Every page of every reader asks, and an
/// answer means counting everybody: so all readers of one scope share one for a second, or until
/// something changes on this node.
@Component
class Attention {
  private static final Duration GOOD_FOR = Duration.ofSeconds(1);

  private final BoardNews news;
  private final LoadingCache<Asked, Counted> counted;

  Attention(JdbcAttention store, BoardNews news, Clock clock) {
    this.news = news;
    this.counted = Caffeine.newBuilder()
        .maximumSize(10_000)
        .expireAfterWrite(GOOD_FOR)
        .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
        .build(asked -> new Counted(clock.instant(), store.open(asked.scope())));
  }

  /// Open headcounts with somebody of the scope in them, real ones first.
  Counted open(Scope scope) {
    return counted.get(new Asked(scope, news.edition()));
  }

  /// @param asOf when it was counted
  record Counted(Instant asOf, List<JdbcAttention.Open> headcounts) {}

  private record Asked(Scope scope, long edition) {}
}

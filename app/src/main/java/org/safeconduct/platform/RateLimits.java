package org.safeconduct.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/// How often somebody may ask for something, on this node. Allowances refill evenly.
@Component
public class RateLimits {
  private static final int REMEMBERED = 100_000;

  private final Clock clock;
  private final Cache<String, Bucket> buckets;

  /// @param clock tells when an allowance has refilled
  public RateLimits(Clock clock) {
    this.clock = clock;
    this.buckets = Caffeine.newBuilder()
        .maximumSize(REMEMBERED)
        .expireAfterAccess(Duration.ofHours(1))
        .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
        .build();
  }

  /// Takes one from an allowance.
  ///
  /// @param who whose allowance, such as `api:<token>`
  /// @param perMinute how many a minute, all at once if wanted
  /// @throws TooManyRequests if nothing is left
  public void take(String who, int perMinute) {
    var wait = tryTake(who, perMinute);
    if (wait.isPositive()) throw new TooManyRequests(who, wait);
  }

  /// Takes one from an allowance if something is left.
  ///
  /// @return how long to wait; zero if it was taken
  public Duration tryTake(String who, int perMinute) {
    var probe = bucket(who, perMinute).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Duration.ZERO
        : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
  }

  /// Gives one back that should not have counted.
  public void giveBack(String who, int perMinute) {
    bucket(who, perMinute).addTokens(1);
  }

  private Bucket bucket(String who, int perMinute) {
    return buckets.get(
        who,
        _ -> Bucket.builder()
            .addLimit(
                limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
            .withCustomTimePrecision(new ClockMeter(clock))
            .build());
  }

  private record ClockMeter(Clock clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return TimeUnit.MILLISECONDS.toNanos(clock.millis());
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}

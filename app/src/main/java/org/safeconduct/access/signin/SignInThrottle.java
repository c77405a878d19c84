package org.safeconduct.access.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Slows down who guesses passwords. Waiting times belong to a username *and* an address, so
/// that nobody can lock the owner out from elsewhere; besides, one address may try 60 passwords
/// a minute in all.
@Component
class SignInThrottle {
  private static final int FREE_ATTEMPTS = 5;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  private static final int PER_ADDRESS_AND_MINUTE = 60;
  private static final int REMEMBERED = 100_000;

  private final Clock clock;
  private final Cache<Pair, Attempts> pairs;
  private final Cache<String, Bucket> addresses;

  SignInThrottle(Clock clock) {
    this.clock = clock;
    this.pairs = cache();
    this.addresses = cache();
  }

  /// Counts an attempt before the password is looked at.
  ///
  /// @return how long to wait before the next attempt; zero if this one may go on
  Duration begin(String username, String address) {
    var network = network(address);
    var probe = bucket(network).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) return Duration.ofNanos(probe.getNanosToWaitForRefill());
    var now = clock.instant();
    var wait = new AtomicReference<>(Duration.ZERO);
    pairs.asMap().compute(new Pair(fold(username), network), (_, before) -> {
      wait.set(before == null ? Duration.ZERO : before.waitAt(now));
      return wait.get().isZero() ? Attempts.after(before, now) : before;
    });
    return wait.get();
  }

  /// Forgets the attempts of somebody who knew the password.
  void passed(String username, String address) {
    var network = network(address);
    pairs.invalidate(new Pair(fold(username), network));
    bucket(network).addTokens(1);
  }

  private Bucket bucket(String network) {
    return addresses.get(
        network,
        _ -> Bucket.builder()
            .addLimit(limit -> limit
                .capacity(PER_ADDRESS_AND_MINUTE)
                .refillGreedy(PER_ADDRESS_AND_MINUTE, Duration.ofMinutes(1)))
            .withCustomTimePrecision(new ClockMeter(clock))
            .build());
  }

  private <K, V> Cache<K, V> cache() {
    return Caffeine.newBuilder()
        .maximumSize(REMEMBERED)
        .expireAfterWrite(Duration.ofHours(1))
        .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
        .build();
  }

  private static String fold(String username) {
    return username.strip().toLowerCase(Locale.ROOT);
  }

  /// An IPv4 address, or the first half of an IPv6 address: one customer usually has it all.
  private static String network(String address) {
    var parts = address.split(":", -1);
    return parts.length < 5 ? address : String.join(":", List.of(parts).subList(0, 4));
  }

  private record Pair(String username, String network) {}

  private record Attempts(int count, Instant last) {
    static Attempts after(@Nullable Attempts before, Instant now) {
      return new Attempts(before == null ? 1 : before.count + 1, now);
    }

    Duration waitAt(Instant now) {
      if (count < FREE_ATTEMPTS) return Duration.ZERO;
      var doublings = Math.min(count - FREE_ATTEMPTS, 10);
      var delay = FIRST_WAIT.multipliedBy(1L << doublings);
      if (delay.compareTo(LONGEST_WAIT) > 0) delay = LONGEST_WAIT;
      var left = Duration.between(now, last.plus(delay));
      return left.isPositive() ? left : Duration.ZERO;
    }
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

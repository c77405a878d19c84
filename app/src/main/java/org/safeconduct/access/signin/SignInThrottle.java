package org.safeconduct.access.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.safeconduct.access.Username;
import org.safeconduct.platform.RateLimits;
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

  private final RateLimits limits;
  private final Clock clock;
  private final Cache<Pair, Attempts> pairs;

  SignInThrottle(RateLimits limits, Clock clock) {
    this.limits = limits;
    this.clock = clock;
    this.pairs = Caffeine.newBuilder()
        .maximumSize(REMEMBERED)
        .expireAfterWrite(Duration.ofHours(1))
        .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
        .build();
  }

  /// Counts an attempt before the password is looked at.
  ///
  /// @return how long to wait before the next attempt; zero if this one may go on
  Duration begin(String username, String address) {
    var pair = Pair.of(username, address);
    var wait = limits.tryTake(pair.allowance(), PER_ADDRESS_AND_MINUTE);
    return wait.isPositive() ? wait : count(pair);
  }

  /// Forgets the attempts of somebody who knew the password.
  void passed(String username, String address) {
    var pair = Pair.of(username, address);
    pairs.invalidate(pair);
    limits.giveBack(pair.allowance(), PER_ADDRESS_AND_MINUTE);
  }

  private Duration count(Pair pair) {
    var now = clock.instant();
    var attempts = pairs.asMap().compute(pair, (_, before) -> Attempts.next(before, now));
    return Objects.requireNonNull(attempts).refusedFor();
  }

  private record Pair(String username, String network) {
    static Pair of(String username, String address) {
      var head = username.substring(0, Math.min(username.length(), 100));
      return new Pair(Username.fold(head), network(address));
    }

    String allowance() {
      return "sign-in:" + network;
    }

    /// An IPv4 address, or the first half of an IPv6 address: one customer usually has it all.
    private static String network(String address) {
      var parts = List.of(address.split(":", -1));
      return parts.size() < 5 ? address : String.join(":", parts.subList(0, 4));
    }
  }

  /// What is known of a pair.
  ///
  /// @param count attempts that went on
  /// @param last when the last of them was
  /// @param refusedFor how long the newest attempt has to wait; zero if it went on
  private record Attempts(int count, Instant last, Duration refusedFor) {
    static Attempts next(@Nullable Attempts before, Instant now) {
      if (before == null) return new Attempts(1, now, Duration.ZERO);
      var wait = before.waitAt(now);
      return wait.isPositive()
          ? new Attempts(before.count, before.last, wait)
          : new Attempts(before.count + 1, now, Duration.ZERO);
    }

    private Duration waitAt(Instant now) {
      if (count < FREE_ATTEMPTS) return Duration.ZERO;
      var doublings = Math.min(count - FREE_ATTEMPTS, 10);
      var delay = FIRST_WAIT.multipliedBy(1L << doublings);
      if (delay.compareTo(LONGEST_WAIT) > 0) delay = LONGEST_WAIT;
      return Duration.between(now, last.plus(delay));
    }
  }
}

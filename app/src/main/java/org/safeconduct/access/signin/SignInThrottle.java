package org.safeconduct.access.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.safeconduct.access.Username;
import org.safeconduct.platform.RateLimits;
import org.springframework.stereotype.Component;

/// Slows down who guesses passwords. Waiting times belong to a username *and* an address, so
/// that nobody can lock the owner out from elsewhere; besides, one address may try 60 passwords
/// a minute in all. Against guessing from many networks, all attempts at one username from where
/// it was never signed in share a wait too, of a minute at most; its owner has networks and
/// browsers that are known, and is not held up there.
@Component
class SignInThrottle {
  private static final int FREE_ATTEMPTS = 5;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  private static final int FREE_ELSEWHERE = 50;
  private static final Duration LONGEST_ELSEWHERE = Duration.ofMinutes(1);
  private static final int PER_ADDRESS_AND_MINUTE = 60;
  private static final int REMEMBERED = 100_000;

  private final RateLimits limits;
  private final Clock clock;
  private final Cache<Pair, Attempts> pairs;
  private final Cache<String, Attempts> elsewhere;

  SignInThrottle(RateLimits limits, Clock clock) {
    this.limits = limits;
    this.clock = clock;
    this.pairs = remembered();
    this.elsewhere = remembered();
  }

  /// Counts an attempt before the password is looked at.
  ///
  /// @param known whether the owner signed in from there before; asked only while many guess
  /// @return how long to wait before the next attempt; zero if this one may go on
  Duration begin(String username, String address, BooleanSupplier known) {
    var pair = Pair.of(username, address);
    var wait = limits.tryTake(pair.allowance(), PER_ADDRESS_AND_MINUTE);
    if (wait.isZero()) wait = count(pairs, pair, it -> it.waitAfter(FREE_ATTEMPTS, LONGEST_WAIT));
    if (wait.isPositive()) return wait;
    wait = countElsewhere(pair.username(), known);
    if (wait.isPositive()) pairs.asMap().computeIfPresent(pair, (_, it) -> it.less());
    return wait;
  }

  /// Forgets the attempts of somebody who knew the password.
  void passed(String username, String address) {
    var pair = Pair.of(username, address);
    pairs.invalidate(pair);
    limits.giveBack(pair.allowance(), PER_ADDRESS_AND_MINUTE);
  }

  private Duration countElsewhere(String username, BooleanSupplier known) {
    var before = elsewhere.getIfPresent(username);
    if (before != null && before.count() >= FREE_ELSEWHERE && known.getAsBoolean())
      return Duration.ZERO;
    return count(elsewhere, username, it -> it.waitAfter(FREE_ELSEWHERE, LONGEST_ELSEWHERE));
  }

  private <K> Duration count(
      Cache<K, Attempts> counted, K key, Function<Attempts, Duration> waitAfter) {
    var now = clock.instant();
    var attempts =
        counted.asMap().compute(key, (_, before) -> Attempts.next(before, now, waitAfter));
    return Objects.requireNonNull(attempts).refusedFor();
  }

  private <K> Cache<K, Attempts> remembered() {
    return Caffeine.newBuilder()
        .maximumSize(REMEMBERED)
        .expireAfterWrite(Duration.ofHours(1))
        .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
        .build();
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

  /// What is known of a pair, or of a name.
  ///
  /// @param count attempts that went on
  /// @param last when the last of them was
  /// @param refusedFor how long the newest attempt has to wait; zero if it went on
  private record Attempts(int count, Instant last, Duration refusedFor) {
    static Attempts next(
        @Nullable Attempts before, Instant now, Function<Attempts, Duration> waitAfter) {
      if (before == null) return new Attempts(1, now, Duration.ZERO);
      var wait = Duration.between(now, before.last.plus(waitAfter.apply(before)));
      return wait.isPositive()
          ? new Attempts(before.count, before.last, wait)
          : new Attempts(before.count + 1, now, Duration.ZERO);
    }

    Attempts less() {
      return new Attempts(count - 1, last, Duration.ZERO);
    }

    Duration waitAfter(int free, Duration longest) {
      if (count < free) return Duration.ZERO;
      var delay = FIRST_WAIT.multipliedBy(1L << Math.min(count - free, 10));
      return delay.compareTo(longest) > 0 ? longest : delay;
    }
  }
}

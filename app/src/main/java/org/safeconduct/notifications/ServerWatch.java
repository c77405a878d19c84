package org.safeconduct.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Remembers whether the server serves us, so that one worker knocks now and then while the
/// others and all messages wait.
@Component
class ServerWatch {
  private static final List<Duration> DELAYS =
      List.of(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(30));

  private final Clock clock;
  private @Nullable Outage outage;

  ServerWatch(Clock clock) {
    this.clock = clock;
  }

  /// Whether the asking worker may try the server now; while it is down, one at a time.
  synchronized boolean mayTry() {
    if (outage == null) return true;
    var now = clock.instant();
    if (now.isBefore(outage.nextTry())) return false;
    outage = outage.triedAt(now.plus(delay(outage.failures())));
    return true;
  }

  /// Notes that the server does not serve us.
  synchronized void failed(ChannelDown trouble) {
    var now = clock.instant();
    int failures = outage == null ? 1 : outage.failures() + 1;
    outage = new Outage(
        trouble.reason(),
        String.valueOf(trouble.getMessage()),
        outage == null ? now : outage.since(),
        now.plus(delay(failures)),
        failures);
  }

  /// Notes that it let us in; returns whether that ends an outage. One over our sign-in or our
  /// sender address ends only when a letter passes.
  synchronized boolean opened() {
    return outage != null && outage.reason().endsWithOpenLine() && served();
  }

  /// Notes that it dealt with a letter; returns whether that ends an outage.
  synchronized boolean served() {
    boolean news = outage != null;
    outage = null;
    return news;
  }

  /// The trouble there is now.
  synchronized Optional<Outage> outage() {
    return Optional.ofNullable(outage);
  }

  private static Duration delay(int failures) {
    return DELAYS.get(Math.min(failures, DELAYS.size()) - 1);
  }

  /// A time in which the server does not serve us.
  ///
  /// @param words the server's last
  /// @param since the first failure
  /// @param nextTry when it is tried again
  /// @param failures in a row
  record Outage(
      ChannelDown.Reason reason, String words, Instant since, Instant nextTry, int failures) {
    Outage triedAt(Instant next) {
      return new Outage(reason, words, since, next, failures);
    }
  }
}

package org.safeconduct.access.sessions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safeconduct.access.AccountId;
import org.safeconduct.access.Secrets;
import org.safeconduct.access.Username;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where accounts were signed in before: networks and browsers. What slows guessing from
/// elsewhere down does not hold their owners up there.
@Service
public class KnownPlaces {
  /// How long a place is remembered after it was used last.
  public static final Duration KEPT = Duration.ofDays(90);

  private final Permissions permissions;
  private final JdbcKnownPlaces places;
  private final Clock clock;

  KnownPlaces(Permissions permissions, JdbcKnownPlaces places, Clock clock) {
    this.permissions = permissions;
    this.places = places;
    this.clock = clock;
  }

  /// Remembers the browser that somebody signed in with.
  ///
  /// @param cookie what the browser holds so far, if anything
  /// @return what it holds from now on: 256 random bits that say nothing
  @Transactional
  public String remember(AccountId account, @Nullable String cookie) {
    permissions.require(Duty.CHECK_CREDENTIALS);
    var now = clock.instant();
    var device =
        cookie == null || !places.isDevice(Secrets.hash(cookie)) ? Secrets.hidden() : cookie;
    places.forgetDevices(since(now));
    places.remember(Secrets.hash(device), account, now);
    return device;
  }

  /// Whether the account with this name was signed in with this browser or from this network
  /// before.
  public boolean knows(String username, String address, @Nullable String cookie) {
    permissions.require(Duty.CHECK_CREDENTIALS);
    return places.knows(
        Username.fold(username),
        Network.of(address),
        Secrets.hash(cookie == null ? "" : cookie),
        since(clock.instant()));
  }

  private static Instant since(Instant now) {
    return now.minus(KEPT);
  }
}

package org.safeconduct.access.sessions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.access.AccountId;
import org.safeconduct.access.SessionLimits;
import org.safeconduct.access.SignInMethod;

/// One sign-in and how long it has lasted.
///
/// @param device browser and system, as far as they say
/// @param network the address without its last part
/// @param lastSeenAt when somebody last used it, to the minute; what a page asks for by itself
///     is no use
/// @param endedAt when it was ended by hand, if it was
public record Session(
    UUID id,
    AccountId account,
    SignInMethod method,
    String device,
    String network,
    Instant beganAt,
    Instant lastSeenAt,
    @Nullable Instant endedAt) {
  /// When it is over however much it is used.
  Instant endsAtLatest() {
    return beganAt.plus(SessionLimits.longest(method));
  }

  /// When it is over if nobody uses it any more.
  Instant endsAt() {
    var unused = lastSeenAt.plus(SessionLimits.IDLE);
    return unused.isBefore(endsAtLatest()) ? unused : endsAtLatest();
  }

  /// The same, used at that time.
  Session seen(Instant at) {
    return new Session(id, account, method, device, network, beganAt, at, endedAt);
  }
}

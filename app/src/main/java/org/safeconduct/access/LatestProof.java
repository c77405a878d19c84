package org.safeconduct.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// When the person at this session last showed who they are: at sign-in, or asked since. Outside
/// a request nobody has.
@Component
class LatestProof {
  private static final Duration FRESH = Duration.ofMinutes(5);

  private final Clock clock;

  LatestProof(Clock clock) {
    this.clock = clock;
  }

  boolean isFresh() {
    var request = RequestContextHolder.getRequestAttributes();
    return request != null
        && request.getAttribute(SignedIn.PROVEN_AT, RequestAttributes.SCOPE_SESSION)
            instanceof Instant proven
        && proven.plus(FRESH).isAfter(clock.instant());
  }
}

package org.safeconduct.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.access.AccountId;

/// Why somebody who is signed in already goes to the provider: to tie the identity there to the
/// own account, or to show once more who they are.
///
/// @param account whose session sent them
record Errand(Kind kind, UUID account, Instant since) implements Serializable {
  private static final String ATTRIBUTE = "providerErrand";
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /// What is to be done.
  enum Kind {
    LINK,
    PROVE
  }

  static void begin(HttpServletRequest request, Kind kind, AccountId account, Instant now) {
    request.getSession().setAttribute(ATTRIBUTE, new Errand(kind, account.value(), now));
  }

  /// The errand that this session is on, if any.
  static @Nullable Errand of(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null && session.getAttribute(ATTRIBUTE) instanceof Errand it ? it : null;
  }

  /// The errand, which ends here, unless it took too long.
  static @Nullable Errand take(HttpServletRequest request, Instant now) {
    var errand = of(request);
    request.getSession().removeAttribute(ATTRIBUTE);
    return errand == null || now.isAfter(errand.since.plus(PATIENCE)) ? null : errand;
  }

  AccountId id() {
    return new AccountId(account);
  }
}

package org.safeconduct.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.access.AccountId;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/// Why somebody who is signed in already goes to the provider: to tie the identity there to the
/// own account, or to show once more who they are.
///
/// @param account whose session sent them
/// @param forms what the forms of pages that stay open meanwhile carry against forgery
record Errand(
    Kind kind, UUID account, Instant since, @Nullable CsrfToken forms) implements Serializable {
  private static final HttpSessionCsrfTokenRepository TOKENS = new HttpSessionCsrfTokenRepository();
  private static final String ATTRIBUTE = "providerErrand";
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /// What is to be done.
  enum Kind {
    LINK,
    PROVE
  }

  static void begin(HttpServletRequest request, Kind kind, AccountId account, Instant now) {
    var errand = new Errand(kind, account.value(), now, TOKENS.loadToken(request));
    request.getSession().setAttribute(ATTRIBUTE, errand);
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

  /// Lets the forms of pages that stayed open be sent: coming back from the provider has made
  /// them void, as for somebody new.
  void keepForms(HttpServletRequest request, HttpServletResponse response) {
    TOKENS.saveToken(forms, request, response);
  }

  AccountId id() {
    return new AccountId(account);
  }
}

package org.safeconduct.access.signin;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.safeconduct.access.Account;
import org.safeconduct.access.Credentials;
import org.safeconduct.access.factors.SecondFactors;
import org.safeconduct.access.sessions.KnownPlaces;
import org.safeconduct.platform.CurrentUser;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;

/// Lets somebody in who knows a username and its password, or asks for the code as well. Few
/// passwords are compared at once,
/// because each takes a processor for a moment: a flood of guesses must not stop the console.
@Component
class SignInDoor implements AuthenticationProvider {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private final Semaphore comparing =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);
  private final Credentials credentials;
  private final SecondFactors factors;
  private final KnownPlaces places;
  private final CurrentUser currentUser;
  private final SignInThrottle throttle;

  SignInDoor(
      Credentials credentials,
      SecondFactors factors,
      KnownPlaces places,
      CurrentUser currentUser,
      SignInThrottle throttle) {
    this.credentials = credentials;
    this.factors = factors;
    this.places = places;
    this.currentUser = currentUser;
    this.throttle = throttle;
  }

  @Override
  public Authentication authenticate(Authentication typed) {
    var username = typed.getName();
    var where = typed.getDetails() instanceof SignInDetails it ? it : new SignInDetails("", null);
    var address = where.address();
    var wait = throttle.begin(username, address, () -> isKnown(username, where));
    if (wait.isPositive()) throw new TooManyAttempts(wait);
    var account = compare(username, String.valueOf(typed.getCredentials()), address);
    throttle.passed(username, address);
    if (hasApp(account)) throw new CodeNeeded(account.id());
    var authentication = UsernamePasswordAuthenticationToken.authenticated(
        account.actor(), null, AuthorityUtils.NO_AUTHORITIES);
    authentication.setDetails(account);
    return authentication;
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }

  private boolean isKnown(String username, SignInDetails where) {
    return currentUser.callAs(
        Credentials.DOOR, () -> places.knows(username, where.address(), where.device()));
  }

  private boolean hasApp(Account account) {
    return currentUser.callAs(Credentials.DOOR, () -> factors.of(account.id())).appSince() != null;
  }

  private Account compare(String username, String password, String address) {
    if (!acquired()) throw new TooManyAttempts(PATIENCE);
    try {
      return currentUser
          .callAs(Credentials.DOOR, () -> credentials.check(username, password, address))
          .orElseThrow(() -> new BadCredentialsException("refused"));
    } finally {
      comparing.release();
    }
  }

  private boolean acquired() {
    try {
      return comparing.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}

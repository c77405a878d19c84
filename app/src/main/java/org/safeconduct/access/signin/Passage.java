package org.safeconduct.access.signin;

import java.util.List;
import org.safeconduct.access.Account;
import org.safeconduct.platform.Actor;

/// How far a session may go now.
///
/// @param actor who it acts as
/// @param page where it is sent from everywhere else; empty if it may go everywhere
/// @param open where it may go; what ends with a slash stands for all that lies below
record Passage(Actor.Account actor, String page, List<String> open) {
  private static final List<String> OWN_AFFAIRS =
      List.of("/account", "/account/", "/proof", "/proof/", "/sign-out");

  /// How long the session lasts, which every page asks.
  private static final String SESSION = "/session";

  /// The page where the password is changed, and the language in which it speaks.
  private static final List<String> PASSWORD_ONLY =
      List.of("/account", "/account/password", "/account/language", "/sign-out");

  static Passage of(Account account, boolean lacksFactor) {
    if (account.pending())
      return new Passage(
          account.actor(), "/pending", List.of("/pending", "/pending/", "/sign-out"));
    if (account.mustChangePassword())
      return new Passage(account.actor(), "/account", PASSWORD_ONLY);
    if (lacksFactor) return new Passage(account.ownAffairs(), "/account/factors", OWN_AFFAIRS);
    return new Passage(account.actor(), "", List.of());
  }

  /// The same for the actor as it acts now.
  Passage as(Actor.Account now) {
    return new Passage(now, page, open);
  }

  boolean allows(String path) {
    return page.isEmpty()
        || path.equals(SESSION)
        || open.stream()
            .anyMatch(it -> path.equals(it) || (it.endsWith("/") && path.startsWith(it)));
  }
}

package org.safeconduct.access;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a password must be: long, and not to be guessed from the account (OWASP ASVS 5.0, 6.2).
/// No rule about kinds of characters, no forced change after a time.
final class PasswordRules {
  static final int SHORTEST = 12;
  static final int LONGEST = 200;
  private static final List<String> GUESSED_FIRST =
      List.of("password", "safeconduct", "123456", "qwerty", "azerty", "letmein", "changeme");

  private PasswordRules() {}

  /// Says what is wrong with a password.
  ///
  /// @return a message key, or null if nothing is wrong
  static @Nullable String refusal(String password, String username) {
    var folded = password.toLowerCase(Locale.ROOT);
    if (password.length() < SHORTEST) return "access.password.too-short";
    if (password.length() > LONGEST) return "access.password.too-long";
    if (folded.contains(username)) return "access.password.holds-username";
    if (folded.chars().distinct().count() < 5) return "access.password.too-simple";
    if (GUESSED_FIRST.stream().anyMatch(word -> folded.startsWith(word) || folded.endsWith(word)))
      return "access.password.too-common";
    return null;
  }
}

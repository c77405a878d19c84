package org.safeconduct.access;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a password must be: long, and not to be guessed from the account or from lists of
/// passwords that leaked (OWASP ASVS 5.0, 6.2). The lists are those of zxcvbn, 30,000 leaked
/// passwords and common words, looked through with their usual disguises; nothing leaves this
/// machine. No rule about kinds of characters, no forced change after a time.
final class PasswordRules {
  static final int SHORTEST = 12;
  static final int LONGEST = 200;

  /// Words of this place, which a guesser tries first.
  static final List<String> OF_THIS_PLACE =
      List.of("safeconduct", "security", "dutyofficer", "traveller", "headcount", "changeme");

  private static final int LOOKED_THROUGH = 64;

  /// Of 0 to 4: fewer than a hundred million guesses are too few.
  private static final int STRONG_ENOUGH = 3;

  private static final Zxcvbn GUESSER = new Zxcvbn();

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
    var head = password.substring(0, Math.min(password.length(), LOOKED_THROUGH));
    return GUESSER.measure(head, OF_THIS_PLACE).getScore() < STRONG_ENOUGH
        ? "access.password.too-common"
        : null;
  }
}

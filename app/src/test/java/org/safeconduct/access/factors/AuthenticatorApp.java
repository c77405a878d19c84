package org.safeconduct.access.factors;

import java.time.Clock;
import java.util.Locale;
import java.util.regex.Pattern;

/// The app on a test's telephone: holds the key that the page shows, and makes codes.
public final class AuthenticatorApp {
  private static final Pattern KEY = Pattern.compile(">((?:[A-Z2-7]{4} ){7}[A-Z2-7]{4})<");
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private final byte[] secret;
  private final Clock clock;
  private long last;

  private AuthenticatorApp(byte[] secret, Clock clock) {
    this.secret = secret;
    this.clock = clock;
  }

  /// Takes the key from the page that offers it.
  public static AuthenticatorApp reading(String page, Clock clock) {
    var key = KEY.matcher(page);
    if (!key.find()) throw new AssertionError("The page shows no key");
    return new AuthenticatorApp(decode(key.group(1).replace(" ", "")), clock);
  }

  /// A code that was not used before: of the step before this one, of this one, or of the next.
  public String nextCode() {
    last = Math.max(last + 1, Totp.step(clock.instant()) - 1);
    return Totp.code(secret, last);
  }

  /// The code that was used last.
  public String lastCode() {
    return Totp.code(secret, last);
  }

  private static byte[] decode(String text) {
    var bytes = new byte[text.length() * 5 / 8];
    long buffer = 0;
    int held = 0;
    int next = 0;
    for (char it : text.toUpperCase(Locale.ROOT).toCharArray()) {
      buffer = buffer << 5 | ALPHABET.indexOf(it);
      held += 5;
      if (held >= 8) {
        held -= 8;
        bytes[next++] = (byte) (buffer >> held);
      }
    }
    return bytes;
  }
}

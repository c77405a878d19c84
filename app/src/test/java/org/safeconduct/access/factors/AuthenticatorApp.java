package org.safeconduct.access.factors;

import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The app on a test's telephone: holds the key that the page shows, and makes codes.
public final class AuthenticatorApp {
  private static final Pattern KEY = Pattern.compile(">((?:[A-Z2-7]{4} ){7}[A-Z2-7]{4})<");
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private final byte[] secret;
  private final Clock clock;
  private int ahead;
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

  /// Sets the telephone's clock forward by steps of 30 seconds; negative: back.
  public void setForward(int steps) {
    ahead += steps;
  }

  /// The code that the app shows, with time left to type it.
  public String code() {
    await().atMost(Duration.ofSeconds(20)).until(() -> clock.instant().getEpochSecond() % 30 < 25);
    last = Totp.step(clock.instant()) + ahead;
    return Totp.code(secret, last);
  }

  /// The code that was shown last.
  public String lastCode() {
    return Totp.code(secret, last);
  }

  /// All that an account typed so far was typed half a minute earlier: in place of waiting for the
  /// next code.
  public static void passHalfAMinute(JdbcClient jdbc, String username) {
    jdbc.sql("""
            update access.second_factor set last_step = last_step - 1
            where account = (select id from access.account where username = :username)
            """).param("username", username).update();
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

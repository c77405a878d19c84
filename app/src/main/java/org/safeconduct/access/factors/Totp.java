package org.safeconduct.access.factors;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Time-based one-time passwords (RFC 6238): HMAC-SHA-1, six digits, steps of 30 seconds, which
/// is what every authenticator app can do. Which step's code is taken, [AppClock] says.
final class Totp {
  static final int SECRET_BYTES = 20;
  private static final int DIGITS = 6;
  private static final int MODULUS = 1_000_000;
  private static final long STEP = 30;

  private Totp() {}

  /// The step that a time lies in.
  static long step(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), STEP);
  }

  /// The code of a step.
  static String code(byte[] secret, long step) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = hash[hash.length - 1] & 0xf;
      int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
      return String.format(Locale.ROOT, "%0" + DIGITS + "d", number % MODULUS);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Whether the code of a step was typed; takes as long for a wrong one.
  ///
  /// @param typed digits of any script, with spaces or without
  static boolean isCode(byte[] secret, long step, String typed) {
    return MessageDigest.isEqual(
        digits(typed).getBytes(StandardCharsets.UTF_8),
        code(secret, step).getBytes(StandardCharsets.UTF_8));
  }

  /// Whether it could be a code of an app, rather than a recovery code.
  static boolean looksLikeOne(String typed) {
    return digits(typed).matches("\\d{" + DIGITS + "}");
  }

  private static String digits(String typed) {
    var plain = new StringBuilder();
    typed.codePoints().filter(it -> !Character.isWhitespace(it)).forEach(it -> {
      if (Character.isDigit(it)) plain.append(Character.digit(it, 10));
      else plain.appendCodePoint(it);
    });
    return plain.toString();
  }
}

package org.safeconduct.access;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Collectors;
import org.safeconduct.platform.Sha256;

/// Makes tokens, one-time passwords and codes that nobody can guess.
public final class Secrets {
  /// What every API token starts with, so that a leaked one is recognised by scanners.
  public static final String TOKEN_PREFIX = "sc_";

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String READ_ALOUD = "23456789abcdefghjkmnpqrstuvwxyz";

  private Secrets() {}

  /// An API token: the prefix and 256 random bits.
  static String token() {
    return TOKEN_PREFIX + hidden();
  }

  /// 256 random bits for a cookie or a hidden field, which nobody reads.
  public static String hidden() {
    var bits = new byte[32];
    RANDOM.nextBytes(bits);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }

  /// A secret that is read out or typed once: seven groups of four, 138 random bits, no letters
  /// that look alike.
  public static String code() {
    return RANDOM
        .ints(28, 0, READ_ALOUD.length())
        .mapToObj(index -> String.valueOf(READ_ALOUD.charAt(index)))
        .collect(Collectors.collectingAndThen(Collectors.joining(), Secrets::grouped));
  }

  /// The SHA-256 of a code that somebody typed: in capitals, with spaces, other dashes or nothing
  /// between its groups it is the same code.
  public static byte[] hashTyped(String code) {
    return hash(grouped(code.replaceAll("[\\s\\p{Z}\\p{Pd}]+", "").toLowerCase(Locale.ROOT)));
  }

  private static String grouped(String plain) {
    return plain.replaceAll("(.{4})(?!$)", "$1-");
  }

  /// The SHA-256 of a secret that holds enough randomness to need no salt.
  public static byte[] hash(String secret) {
    return Sha256.of(secret);
  }
}

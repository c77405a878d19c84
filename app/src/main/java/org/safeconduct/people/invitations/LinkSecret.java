package org.safeconduct.people.invitations;

import java.security.SecureRandom;
import java.util.Base64;
import org.safeconduct.platform.Sha256;

/// The secret of a link: 256 random bits, of which only the hash is kept.
final class LinkSecret {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private LinkSecret() {}

  static String fresh() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static byte[] hash(String secret) {
    return Sha256.of(secret);
  }
}

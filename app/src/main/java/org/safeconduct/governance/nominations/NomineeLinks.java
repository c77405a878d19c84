package org.safeconduct.governance.nominations;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/// Makes and checks the signed links by which nominees answer without an account.
///
/// A token is 36 bytes in base64url (RFC 4648, 5): the nomination, the minute in which it
/// expires, and the first 128 bits of an HMAC-SHA-256 (RFC 2104) over both.
@Component
class NomineeLinks {
  private static final int SIGNED = 16 + 4;
  private static final int SIGNATURE = 16;
  private static final int LONGEST_TOKEN = 80;
  private static final byte[] PURPOSE = "safeconduct nominee link 1\n".getBytes(US_ASCII);

  private final JdbcNomineeKey keys;
  private final Clock clock;

  NomineeLinks(JdbcNomineeKey keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  String path(NominationId id, Instant expires) {
    var signed = ByteBuffer.allocate(SIGNED)
        .putLong(id.value().getMostSignificantBits())
        .putLong(id.value().getLeastSignificantBits())
        .putInt((int) (expires.getEpochSecond() / 60))
        .array();
    var token =
        ByteBuffer.allocate(SIGNED + SIGNATURE).put(signed).put(sign(signed)).array();
    return "/a/n/" + Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /// Which nomination the link is for; empty if it is not ours, was changed, or has expired.
  ///
  /// @param token as it came in an address
  Optional<NominationId> check(String token) {
    var bytes = decode(token);
    if (bytes.length != SIGNED + SIGNATURE) return Optional.empty();
    var signed = Arrays.copyOf(bytes, SIGNED);
    if (!MessageDigest.isEqual(sign(signed), Arrays.copyOfRange(bytes, SIGNED, bytes.length)))
      return Optional.empty();
    var read = ByteBuffer.wrap(signed);
    var id = new NominationId(new UUID(read.getLong(), read.getLong()));
    var expires = Instant.ofEpochSecond(60L * Integer.toUnsignedLong(read.getInt()));
    return clock.instant().isBefore(expires) ? Optional.of(id) : Optional.empty();
  }

  private static byte[] decode(String token) {
    if (token.length() > LONGEST_TOKEN) return new byte[0];
    try {
      return Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException notBase64) {
      return new byte[0];
    }
  }

  private byte[] sign(byte[] signed) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(keys.secret(), "HmacSHA256"));
      mac.update(PURPOSE);
      return Arrays.copyOf(mac.doFinal(signed), SIGNATURE);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HMAC-SHA-256", e);
    }
  }
}

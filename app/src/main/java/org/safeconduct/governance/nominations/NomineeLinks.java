package org.safeconduct.governance.nominations;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.safeconduct.platform.LinkDoor;
import org.springframework.stereotype.Component;

/// Makes and checks the signed links by which nominees answer without an account.
///
/// A token is 37 bytes in base64url (RFC 4648, 5): the key's number, the nomination, the minute in
/// which it expires, and the first 128 bits of an HMAC (RFC 2104, with the hash function of the
/// key) over all that. Those of the time when there was one key lack the number.
@Component
class NomineeLinks {
  /// How long a link works.
  static final Duration LONGEST = Duration.ofDays(30);

  private static final int SIGNED = 16 + 4;
  private static final int SIGNATURE = 16;
  private static final int LONGEST_TOKEN = 80;
  private static final byte[] PURPOSE = "safeconduct nominee link 1\n".getBytes(US_ASCII);

  private final JdbcNomineeKeys keys;
  private final Clock clock;

  NomineeLinks(JdbcNomineeKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  String path(NominationId id, Instant expires) {
    var key = keys.current();
    var signed = ByteBuffer.allocate(1 + SIGNED)
        .put((byte) key.number())
        .putLong(id.value().getMostSignificantBits())
        .putLong(id.value().getLeastSignificantBits())
        .putInt((int) (expires.getEpochSecond() / 60))
        .array();
    var token = ByteBuffer.allocate(signed.length + SIGNATURE)
        .put(signed)
        .put(key.sign(PURPOSE, signed, SIGNATURE))
        .array();
    return LinkDoor.path("/a/n", Base64.getUrlEncoder().withoutPadding().encodeToString(token));
  }

  /// Which nomination the link is for; empty if it is not ours, was changed, or has expired.
  ///
  /// @param token as a form brought it
  Optional<NominationId> check(String token) {
    var bytes = decode(token);
    boolean numbered = bytes.length == 1 + SIGNED + SIGNATURE;
    if (!numbered && bytes.length != SIGNED + SIGNATURE) return Optional.empty();
    var key = keys.find(numbered ? bytes[0] & 0xff : 1).orElse(null);
    if (key == null) return Optional.empty();
    var signed = Arrays.copyOf(bytes, bytes.length - SIGNATURE);
    var signature = Arrays.copyOfRange(bytes, signed.length, bytes.length);
    if (!MessageDigest.isEqual(key.sign(PURPOSE, signed, SIGNATURE), signature))
      return Optional.empty();
    var read = ByteBuffer.wrap(signed, signed.length - SIGNED, SIGNED);
    var id = new NominationId(new UUID(read.getLong(), read.getLong()));
    var expires = Instant.ofEpochSecond(60L * Integer.toUnsignedLong(read.getInt()));
    return key.covers(expires) && clock.instant().isBefore(expires)
        ? Optional.of(id)
        : Optional.empty();
  }

  private static byte[] decode(String token) {
    if (token.length() > LONGEST_TOKEN) return new byte[0];
    try {
      return Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException notBase64) {
      return new byte[0];
    }
  }
}

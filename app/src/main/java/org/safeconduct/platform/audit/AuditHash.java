package org.safeconduct.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The hash that seals an entry: SHA-256 (FIPS 180-4) over the hash before it and the entry's
/// fields, each with its length in front, so that no two entries read the same.
final class AuditHash {
  /// What stands before the first entry.
  static final byte[] BEGINNING = new byte[32];

  private AuditHash() {}

  static byte[] of(byte[] before, AuditEntry entry) {
    var digest = sha256();
    digest.update(before);
    for (var field : entry.fields()) {
      var bytes = field.getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
      digest.update(bytes);
    }
    return digest.digest();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}

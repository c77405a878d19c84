package org.safeconduct.platform.audit;

import org.safeconduct.platform.Sha256;

/// The hash that seals an entry: SHA-256 (FIPS 180-4) over the hash before it and the entry's
/// fields, each with its length in front, so that no two entries read the same.
final class AuditHash {
  /// What stands before the first entry.
  static final byte[] BEGINNING = new byte[32];

  private AuditHash() {}

  static byte[] of(byte[] before, AuditEntry entry) {
    return Sha256.ofEach(before, entry.fields());
  }
}

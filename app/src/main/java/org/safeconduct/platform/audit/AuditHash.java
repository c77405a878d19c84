package org.safeconduct.platform.audit;

import org.safeconduct.platform.HashAlgorithm;

/// The hash that seals an entry, of the function that its seal names: over the hash before it and
/// the entry's fields, each with its length in front, so that no two entries read the same.
final class AuditHash {
  /// What stands before the first entry.
  static final byte[] BEGINNING = new byte[32];

  private AuditHash() {}

  static byte[] of(HashAlgorithm algorithm, byte[] before, AuditEntry entry) {
    return algorithm.ofEach(before, entry.fields());
  }
}

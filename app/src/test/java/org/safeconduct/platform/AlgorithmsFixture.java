package org.safeconduct.platform;

/// Installations that chose other algorithms than the usual ones.
public final class AlgorithmsFixture {
  private AlgorithmsFixture() {}

  /// One that seals with another encryption.
  public static Algorithms seals(String seal) {
    return new Algorithms(seal, "sha-256", "sha-256");
  }

  /// One that chains the audit trail with another hash function.
  public static Algorithms chain(String hash) {
    return new Algorithms("aes-256-gcm", hash, "sha-256");
  }

  /// One whose new keys of links sign with another hash function.
  public static Algorithms links(String hash) {
    return new Algorithms("aes-256-gcm", "sha-256", hash);
  }
}

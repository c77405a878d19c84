package org.safeconduct.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;

/// SHA-256 (FIPS 180-4), 32 bytes.
public final class Sha256 {
  private Sha256() {}

  /// Of bytes.
  public static byte[] of(byte[] bytes) {
    return begun().digest(bytes);
  }

  /// Of a text in UTF-8.
  public static byte[] of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /// Of texts after some bytes, each text with its length in front, so that no two collections
  /// read the same.
  public static byte[] ofEach(byte[] before, Collection<String> texts) {
    return HashAlgorithm.SHA_256.ofEach(before, texts);
  }

  /// One to which nothing was added yet.
  public static MessageDigest begun() {
    return HashAlgorithm.SHA_256.begun();
  }
}

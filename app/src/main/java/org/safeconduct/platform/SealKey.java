package org.safeconduct.platform;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// A key of 256 bits with a name that is stored beside what it seals. Written `name:base64`.
///
/// @param id what rows call it, lower-case letters and digits
record SealKey(String id, SecretKey key) {
  private static final int BYTES = 32;

  /// What stands before a key of the time when secrets of apps had one without a name.
  static final String UNNAMED = "access:";

  /// A new one.
  static SealKey fresh(SecureRandom random) {
    var id = new byte[4];
    var key = new byte[BYTES];
    random.nextBytes(id);
    random.nextBytes(key);
    return new SealKey(HexFormat.of().formatHex(id), new SecretKeySpec(key, "AES"));
  }

  /// Reads what [#written()] wrote.
  ///
  /// @throws IllegalArgumentException if it is no such line
  static SealKey read(String line) {
    int colon = line.indexOf(':');
    if (colon < 1 || !line.substring(0, colon).matches("[a-z0-9]{1,40}"))
      throw new IllegalArgumentException("A seal key is written name:base64");
    var key = Base64.getDecoder().decode(line.substring(colon + 1).strip());
    if (key.length != BYTES) throw new IllegalArgumentException("A seal key has 32 bytes");
    return new SealKey(line.substring(0, colon), new SecretKeySpec(key, "AES"));
  }

  String written() {
    return id + ":" + Base64.getEncoder().encodeToString(key.getEncoded());
  }

  /// Without the key.
  @Override
  public String toString() {
    return "SealKey " + id;
  }
}

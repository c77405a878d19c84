package org.safeconduct.access.factors;

/// Bytes as people copy them by hand (RFC 4648, section 6, without padding).
final class Base32 {
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;

  private Base32() {}

  static String encode(byte[] bytes) {
    var text = new StringBuilder();
    int buffer = 0;
    int held = 0;
    for (byte it : bytes) {
      buffer = buffer << Byte.SIZE | it & 0xff;
      held += Byte.SIZE;
      for (; held >= BITS; held -= BITS) text.append(ALPHABET.charAt(buffer >> held - BITS & 0x1f));
      buffer &= (1 << held) - 1;
    }
    if (held > 0) text.append(ALPHABET.charAt(buffer << BITS - held & 0x1f));
    return text.toString();
  }
}

package org.safeconduct.alerts;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// A document as it came in, before anybody read it.
public final class AlertDocument {
  /// The largest document that is taken, in bytes: 5 MB.
  public static final int LARGEST = 5 * 1024 * 1024;

  private final byte[] bytes;
  private final @Nullable Charset charset;

  private AlertDocument(byte[] bytes, @Nullable Charset charset) {
    this.bytes = bytes.clone();
    this.charset = charset;
  }

  /// A document that says itself how its characters are written.
  public static AlertDocument of(byte[] bytes) {
    return new AlertDocument(bytes, null);
  }

  /// A document whose bearer says how its characters are written (RFC 7303, 3).
  public static AlertDocument of(byte[] bytes, @Nullable Charset charset) {
    return new AlertDocument(bytes, charset);
  }

  /// A text that was pasted; what it says about its bytes no longer holds.
  public static AlertDocument of(String text) {
    return new AlertDocument(text.strip().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  /// The bytes as received.
  public byte[] bytes() {
    return bytes.clone();
  }

  /// How the characters are written, null if only the document itself says so.
  public @Nullable Charset charset() {
    return charset;
  }

  /// Whether it is larger than what is taken.
  public boolean isTooLarge() {
    return bytes.length > LARGEST;
  }
}

package org.safeconduct.alerts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/// The project's own small alerts, in `src/test/resources/cap`.
public final class CapFile {
  private CapFile() {}

  /// The bytes of one of them.
  public static byte[] bytes(String name) {
    try (var stream = CapFile.class.getResourceAsStream("/cap/" + name)) {
      return Objects.requireNonNull(stream, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// One of them as a document.
  public static AlertDocument document(String name) {
    return AlertDocument.of(bytes(name));
  }
}

package org.safeconduct.demo.synthetic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/// The lists that the organisation is made of, under `demo/` on the class path.
final class DemoResource {
  private DemoResource() {}

  /// The lines that hold something and are not remarks.
  static Stream<String> lines(String name) {
    var stream = Objects.requireNonNull(
        DemoResource.class.getResourceAsStream("/demo/" + name), "demo/" + name);
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

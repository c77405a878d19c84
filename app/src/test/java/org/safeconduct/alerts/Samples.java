package org.safeconduct.alerts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Alerts and feeds to read: those of the repository, one of each kind, and many more where there
/// are any beside it, or where `-Dsamples=` says.
public final class Samples {
  private static final Path OWN = Path.of("src/test/resources/samples");
  private static final Path MORE = Path.of(System.getProperty("samples", "../../shared/samples"));

  private Samples() {}

  /// What the CAP samples are expected to give; a result of each kind is among them.
  public static List<Expected> expectedOfCap() {
    return Stream.of(OWN, MORE)
        .map(it -> it.resolve("cap"))
        .filter(it -> it.startsWith(OWN) || Files.isDirectory(it))
        .flatMap(it -> listed(it).stream())
        .toList();
  }

  private static List<Expected> listed(Path folder) {
    try (var lines = Files.lines(folder.resolve("expected.csv"))) {
      return lines
          .skip(1)
          .map(it -> it.split(",", 3))
          .map(it -> new Expected(folder.resolve(it[0]), it[1], it[2].replace("\"", "")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @param file below a folder of samples
  /// @param result `take`, `refuse`, `feed` or `envelope`
  /// @param why in words
  public record Expected(Path file, String result, String why) {
    /// The file's bytes.
    public byte[] bytes() {
      try {
        return Files.readAllBytes(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}

package org.safeconduct.alerts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/// The shared samples beside the repository, or where `-Dsamples=` says. A test that needs them
/// is
/// skipped, visibly, where they are missing.
public final class Samples {
  private Samples() {}

  /// A folder of the samples.
  public static Path folder(String name) {
    var folder = Path.of(System.getProperty("samples", "../../shared/samples")).resolve(name);
    Assumptions.assumeTrue(Files.isDirectory(folder), "The samples are missing: " + folder);
    return folder;
  }

  /// What the CAP samples are expected to give.
  public static List<Expected> expectedOfCap() {
    try (var lines = Files.lines(folder("cap").resolve("expected.csv"))) {
      return lines.skip(1).map(it -> it.split(",", 3)).map(Expected::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @param file below the folder `cap`
  /// @param result `take`, `refuse`, `feed` or `envelope`
  /// @param why in words
  public record Expected(Path file, String result, String why) {
    private static Expected of(String[] columns) {
      return new Expected(
          folder("cap").resolve(columns[0]), columns[1], columns[2].replace("\"", ""));
    }

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

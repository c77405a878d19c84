package org.safeconduct.platform.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A process that starts the embedded database in a data folder, to be killed while it does. It
/// ends when its input is closed.
final class StartedPostgres {
  private StartedPostgres() {}

  public static void main(String[] arguments) throws IOException {
    try (var _ = EmbeddedPostgres.open(Path.of(arguments[0]), List.of("fsync=off"))) {
      while (System.in.read() >= 0) continue;
    }
  }
}

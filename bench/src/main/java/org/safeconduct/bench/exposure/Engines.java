package org.safeconduct.bench.exposure;

import java.io.IOException;
import org.safeconduct.bench.measure.PostgresServer;

/// The engines by the names that the command line has for them.
final class Engines {
  static final String NAMES =
      "own, own-once, own-cold, own-file, jts, lucene4d, lucene4d-cold, postgis, postgis-sep";

  private Engines() {}

  /// A new one, without legs.
  static Engine of(String name) throws IOException {
    return switch (name) {
      case "own" -> new OwnEngine(Areas.Kept.COVERINGS);
      case "own-once" -> new OwnEngine(Areas.Kept.AREAS);
      case "own-cold" -> new OwnEngine(Areas.Kept.OUTLINES);
      case "own-file" -> new OwnFileEngine();
      case "jts" -> new JtsEngine();
      case "lucene4d" -> new LuceneEngine(Areas.Kept.COVERINGS);
      case "lucene4d-cold" -> new LuceneEngine(Areas.Kept.OUTLINES);
      case "postgis" -> PostGisEngine.combined(PostgresServer.Use.READING);
      case "postgis-sep" -> PostGisEngine.separate();
      default ->
        throw new IllegalArgumentException("There is no engine “" + name + "”, there are " + NAMES);
    };
  }
}

package org.safeconduct.bench.exposure;

import java.io.IOException;

/// The engines by the names that the command line has for them.
final class Engines {
  static final String NAMES =
      "own, own-cold, own-file, jts, lucene4d, lucene4d-cold, postgis, postgis-sep";

  private Engines() {}

  /// A new one, without legs.
  static Engine of(String name) throws IOException {
    return switch (name) {
      case "own" -> new OwnEngine(true);
      case "own-cold" -> new OwnEngine(false);
      case "own-file" -> new OwnFileEngine();
      case "jts" -> new JtsEngine();
      case "lucene4d" -> new LuceneEngine(true);
      case "lucene4d-cold" -> new LuceneEngine(false);
      case "postgis" -> PostGisEngine.combined();
      case "postgis-sep" -> PostGisEngine.separate();
      default ->
        throw new IllegalArgumentException("There is no engine “" + name + "”, there are " + NAMES);
    };
  }
}

package org.safeconduct.bench.world;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Areas to ask about, without a world of legs: districts, cities, regions and countries where
/// most people are sent, as [Mix#STANDARD] has them.
public final class AskedAreas {
  private static final int MOST_CORNERS = 10_000;

  private AskedAreas() {}

  /// @param home the folder of the project, in which the build has been run
  public static List<AlertRow> of(Path home, int count, long seed) throws IOException {
    var reference = new Reference(home);
    var countries = reference.countries().stream()
        .filter(it -> it.getNumPoints() <= MOST_CORNERS)
        .toList();
    return new AlertMaker(reference.cities(), countries, Mix.STANDARD, seed).make(count);
  }
}

package org.safeconduct.bench.world;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;

/// The real cities (GeoNames) and country outlines (Natural Earth) that the build brings in.
final class Reference {
  private static final int CITIES = 5_000;
  private static final long CITY_SEED = 42;
  private static final double APART = 20;
  private static final double SHUFFLE = 1.5;
  private static final int MANY_CORNERS = 1_000;

  private final Path folder;

  /// @param home the folder of the project, in which the build has been run
  Reference(Path home) {
    folder = home.resolve("web/dist/reference");
    if (!Files.isDirectory(folder))
      throw new IllegalStateException(
          "The reference data is not there: build once with ./safeconduct --version");
  }

  /// The most populous cities; those where most people are sent come first, which are not the
  /// biggest.
  List<City> cities() throws IOException {
    var random = new SplittableRandom(CITY_SEED);
    record Ranked(Town town, double rank) {}
    return largest().stream()
        .map(it -> new Ranked(it, StrictMath.log(it.people()) + SHUFFLE * Chance.gauss(random)))
        .sorted(Comparator.comparingDouble(Ranked::rank).reversed())
        .map(
            it -> City.of(it.town().longitude(), it.town().latitude(), it.town().people(), random))
        .toList();
  }

  /// The outlines of countries with a thousand corners or more.
  List<Geometry> countries() throws IOException {
    var outlines = new ArrayList<Geometry>();
    try (var lines = lines("country-areas.geojson.gz")) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        int at = line.indexOf("\"geometry\":");
        if (at < 0) continue;
        int end = line.lastIndexOf("}}");
        var outline = new GeoJsonReader().read(line.substring(at + 11, end + 1));
        if (outline.getNumPoints() >= MANY_CORNERS) outlines.add(outline);
      }
    } catch (ParseException broken) {
      throw new IOException("country-areas.geojson.gz is damaged: build it anew", broken);
    }
    return outlines;
  }

  private record Town(double longitude, double latitude, long people) {}

  private List<Town> largest() throws IOException {
    var towns = new ArrayList<Town>();
    try (var lines = lines("places.tsv.gz")) {
      lines.readLine();
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var cells = line.split("\t", -1);
        if (!cells[11].startsWith("PPLX"))
          towns.add(new Town(
              Double.parseDouble(cells[7]),
              Double.parseDouble(cells[8]),
              Long.parseLong(cells[9])));
      }
    }
    towns.sort(Comparator.comparingLong(Town::people).reversed());
    var seen = new HashSet<List<Long>>();
    return towns.stream()
        .filter(it -> seen.add(
            List.of(Math.round(it.longitude() * APART), Math.round(it.latitude() * APART))))
        .limit(CITIES)
        .toList();
  }

  private BufferedReader lines(String name) throws IOException {
    return new BufferedReader(new InputStreamReader(
        new GZIPInputStream(Files.newInputStream(folder.resolve(name))), UTF_8));
  }
}

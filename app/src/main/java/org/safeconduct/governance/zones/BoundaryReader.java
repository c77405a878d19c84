package org.safeconduct.governance.zones;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.safeconduct.governance.FormCells;
import org.safeconduct.shared.AreaMender;
import org.safeconduct.shared.Mended;
import org.springframework.web.multipart.MultipartFile;

/// Reads the boundary of a zone, however it was given: drawn on the map, as GeoJSON, as
/// corners, or as a file of GeoJSON. Given in two ways it is not guessed which one counts.
final class BoundaryReader {
  private static final long LARGEST_FILE = 5L * 1024 * 1024;
  private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");

  /// Findings that leave no area; the others only say what was mended on the way.
  private static final Set<String> OBSTACLES = Set.of(
      "corners-unreadable",
      "geojson-unreadable",
      "geojson-without-polygon",
      "geojson-too-large",
      "polygon-too-few-points",
      "polygon-without-surface",
      "longitude-out-of-range",
      "latitude-out-of-range");

  private BoundaryReader() {}

  /// Why no area came of it.
  static List<String> obstacles(Mended mended) {
    var found = mended.findings().stream().filter(OBSTACLES::contains).toList();
    return found.isEmpty() ? List.of("polygon-without-surface") : found;
  }

  /// @param now what the zone's boundary is, as GeoJSON; a drawing that says the same
  ///     changes nothing
  /// @return what came of it; empty if none was given, or if something is wrong with the form
  static Optional<Mended> read(
      ZoneForm form, @Nullable MultipartFile file, String now, FormCells cells) {
    var typed = FormCells.said(form.typed());
    var drawn = FormCells.said(form.drawn());
    if (drawn.equals(now)) drawn = "";
    var sent = file == null || file.isEmpty() ? null : file;
    long ways = Stream.of(!typed.isEmpty(), !drawn.isEmpty(), sent != null)
        .filter(it -> it)
        .count();
    if (ways > 1) {
      cells.reject("typed", "boundary-several");
      return Optional.empty();
    }
    if (ways == 0) return Optional.empty();
    var text = sent != null ? content(sent, cells) : typed.isEmpty() ? drawn : typed;
    if (text.isEmpty()) return Optional.empty();
    var mended = of(text);
    if (mended.area() != null) return Optional.of(mended);
    obstacles(mended).forEach(it -> cells.reject("typed", it));
    return Optional.empty();
  }

  /// GeoJSON, or corners.
  static Mended of(String text) {
    return text.startsWith("{") ? AreaMender.geoJson(text) : corners(text);
  }

  private static Mended corners(String text) {
    var ring = new ArrayList<Coordinate>();
    for (var line : text.lines().filter(it -> !it.isBlank()).toList()) {
      var numbers = BETWEEN.split(line.strip());
      if (numbers.length != 2) return new Mended(null, List.of("corners-unreadable"));
      try {
        ring.add(new Coordinate(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1])));
      } catch (NumberFormatException noNumber) {
        return new Mended(null, List.of("corners-unreadable"));
      }
    }
    return AreaMender.polygon(ring);
  }

  private static String content(MultipartFile file, FormCells cells) {
    if (file.getSize() > LARGEST_FILE) {
      cells.reject("typed", "file-large");
      return "";
    }
    try {
      var text = new String(file.getBytes(), StandardCharsets.UTF_8)
          .replace("\uFEFF", "")
          .strip();
      if (text.startsWith("{")) return text;
    } catch (IOException broken) {
      cells.reject("typed", "geojson-unreadable");
      return "";
    }
    cells.reject("typed", "geojson-unreadable");
    return "";
  }
}

package org.safeconduct.places;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeconduct.shared.Position;
import org.safeconduct.shared.Precision;

/// Every populated place of the reference data, in columns: a row number stands for a town.
/// Folded names of a town lie side by side in [#folded], each with `|` in front, its own name
/// first.
final class Towns {
  /// Longitudes and latitudes are kept in steps of a hundred-thousandth of a degree, about a
  /// metre.
  static final double STEPS = 100_000;

  final int size;
  final int[] bySize;
  final byte[] folded;
  private final int[] foldedStarts;
  private final TownColumns columns;

  Towns(TownColumns columns) {
    this.columns = columns;
    this.size = columns.size;
    this.bySize = columns.bySize();
    this.folded = columns.folded.toArray();
    this.foldedStarts = columns.foldedStarts;
  }

  static Towns load() {
    var columns = new TownColumns();
    new ReferenceFile("places.tsv.gz").eachLine(new TownLines(columns)::take);
    return new Towns(columns);
  }

  Place place(int row) {
    return new Place(
        "geonames:" + columns.ids[row],
        name(row),
        country(row),
        region(row),
        position(row),
        Precision.CITY,
        ZoneId.of(columns.zones.name(columns.zone[row])),
        columns.populations[row]);
  }

  String name(int row) {
    int start = columns.nameStarts[row];
    return new String(
        columns.names.array(), start, columns.nameStarts[row + 1] - start, StandardCharsets.UTF_8);
  }

  Position position(int row) {
    return new Position(longitude(row), latitude(row));
  }

  double longitude(int row) {
    return columns.longitudes[row] / STEPS;
  }

  double latitude(int row) {
    return columns.latitudes[row] / STEPS;
  }

  String country(int row) {
    return columns.countries.name(columns.country[row]);
  }

  int population(int row) {
    return columns.populations[row];
  }

  /// The row of a GeoNames id, or -1.
  int rowOf(int id) {
    return columns.rowOf(id);
  }

  int foldedStart(int row) {
    return foldedStarts[row];
  }

  int foldedEnd(int row) {
    return foldedStarts[row + 1];
  }

  /// Which town the byte of [#folded] belongs to.
  int rowAt(int offset) {
    int low = 0;
    int high = size - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (foldedStarts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /// ISO 3166-2, if known.
  @Nullable
  String region(int row) {
    var code = columns.regions.name(columns.region[row]);
    return code.isEmpty() ? null : code;
  }

  /// The folded names of a town, its own first.
  List<String> foldedNames(int row) {
    int start = foldedStart(row) + 1;
    return List.of(
        new String(folded, start, foldedEnd(row) - start, StandardCharsets.UTF_8).split("\\|"));
  }
}

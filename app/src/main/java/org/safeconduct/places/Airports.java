package org.safeconduct.places;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.safeconduct.shared.Folded;
import org.safeconduct.shared.Position;
import org.safeconduct.shared.Precision;

/// Airports by IATA code and by name. Somebody "at GVA" is in or near it, so an airport is as
/// exact as a town.
final class Airports {
  private final Map<String, Place> byCode = new HashMap<>();
  private final TreeMap<String, Place> byName = new TreeMap<>();

  static Airports load() {
    var airports = new Airports();
    new ReferenceFile("airports.tsv.gz").eachRow(airports::add);
    return airports;
  }

  /// Columns: iata, name, city, iso2, lon, lat, time_zone.
  private void add(String[] row) {
    if (row[4].isEmpty() || row[5].isEmpty() || row[6].isEmpty()) return;
    var position = new Position(Double.parseDouble(row[4]), Double.parseDouble(row[5]));
    var place = new Place(
        "iata:" + row[0], row[1], row[3], null, position, Precision.CITY, ZoneId.of(row[6]), 0);
    byCode.put(row[0], place);
    byName.putIfAbsent(Folded.of(row[1]), place);
  }

  /// By its three letters, in any case.
  Optional<Place> byCode(String code) {
    return Optional.ofNullable(byCode.get(code.toUpperCase(Locale.ROOT)));
  }

  Optional<Place> named(String folded) {
    return Optional.ofNullable(byName.get(folded));
  }

  List<Place> beginning(String folded, int limit) {
    return byName.subMap(folded, folded + '\uffff').values().stream()
        .limit(limit)
        .toList();
  }
}

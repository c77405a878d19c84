package org.safeconduct.demo.synthetic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.safeconduct.places.Country;
import org.safeconduct.places.Gazetteer;
import org.safeconduct.places.Place;

/// Chooses the towns of an organisation, out of `demo/towns.tsv` and the gazetteer.
///
/// "Country K" (`domain.md` 10.4) wears the towns of Madagascar: six provincial capitals to
/// stand for six areas, floods and cyclones to warn of, and no war. The towns are real so that
/// maps, distances and time zones are; everything that is said to happen there is made up.
final class Towns {
  private static final int COUNTRIES_OF_XL = 190;
  private static final int LARGEST = 14;

  private final Gazetteer gazetteer;

  Towns(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /// The towns where people work or go; those where most work come first.
  List<Town> of(Size size) {
    var listed = listed(size);
    var all = size == Size.XL ? withTheWorld(listed) : listed;
    return all.stream()
        .sorted(Comparator.comparingDouble(town -> -town.staff()))
        .toList();
  }

  private List<Town> listed(Size size) {
    return DemoResource.lines("towns.tsv")
        .map(line -> town(size, line.split("\t")))
        .filter(town -> size == Size.L || town.staff() > 0)
        .toList();
  }

  /// Columns: country, town, s, m, l, visits, suburbs.
  private Town town(Size size, String[] columns) {
    double staff = switch (size) {
      case S -> Double.parseDouble(columns[2]);
      case M -> Double.parseDouble(columns[3]);
      case L -> Double.parseDouble(columns[4]);
      case XL -> Double.parseDouble(columns[5]) * 12 + 40;
    };
    double visits = size == Size.S ? staff / 3 : Double.parseDouble(columns[5]);
    var suburbs = columns.length < 7 ? List.<Place>of() : suburbs(columns[6]);
    return new Town(place(columns[1], columns[0]), columns[1], staff, visits, suburbs);
  }

  private List<Place> suburbs(String list) {
    return Arrays.stream(list.split("\\|"))
        .map(suburb ->
            place(suburb.substring(0, suburb.length() - 3), suburb.substring(suburb.length() - 2)))
        .toList();
  }

  private Place place(String name, String country) {
    return gazetteer
        .find(name, country)
        .filter(found -> found.key().startsWith("geonames:"))
        .orElseThrow(() -> new IllegalStateException("Not in the gazetteer: " + name));
  }

  private List<Town> withTheWorld(List<Town> listed) {
    Map<String, Town> byKey = listed.stream()
        .collect(Collectors.toMap(town -> town.place().key(), town -> town, (one, _) -> one));
    var all = new ArrayList<>(byKey.values());
    gazetteer.countries().stream()
        .map(Country::iso2)
        .map(country -> gazetteer.towns(country, LARGEST))
        .filter(towns -> !towns.isEmpty())
        .sorted(Comparator.comparingLong(towns -> -towns.getFirst().population()))
        .limit(COUNTRIES_OF_XL)
        .flatMap(List::stream)
        .filter(place -> !byKey.containsKey(place.key()))
        .forEach(place -> all.add(fieldOffice(place)));
    all.sort(Comparator.comparing(town -> town.place().key()));
    return all;
  }

  private static Town fieldOffice(Place place) {
    double staff = Math.pow(place.population() + 1_000.0, 0.4);
    return new Town(place, place.name(), staff, Math.sqrt(staff), List.of());
  }
}

package org.safeconduct.demo.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.safeconduct.governance.Zone;
import org.safeconduct.shared.Position;

/// The warden zones: eighteen in the capital of Country K, several in the largest duty stations,
/// one in most others. Those of a town tile it without gaps.
final class WardenZones {
  private static final List<String> ASSEMBLY_POINTS = List.of(
      "School yard, main gate",
      "Football ground, north stand",
      "Covered market, car park",
      "Community hall, back entrance",
      "Health centre, yard",
      "Bus station, platform 4");

  private final SortedMap<Integer, List<Zone>> byTown = new TreeMap<>();

  WardenZones(Roster roster, Ids ids) {
    for (int town = 0; town < roster.towns.size(); town++) {
      int columns = columns(roster.size, town);
      if (columns > 0) byTown.put(town, zones(roster, ids, town, columns));
    }
  }

  /// How many zones lie side by side in the town; 0 for none at all.
  private static int columns(Size size, int town) {
    return switch (size) {
      case S -> town < 2 ? 2 : town < 30 ? 1 : 0;
      case M -> town < 3 ? 3 : town < 30 ? 1 : 0;
      case L -> town < 2 ? 6 : 0;
      case XL -> town < 30 ? 4 : 0;
    };
  }

  private static int rows(Size size, int town) {
    return switch (size) {
      case S -> town < 2 ? 2 : 1;
      case M -> town < 3 ? 2 : 1;
      case L -> town == 0 ? 4 : 3;
      case XL -> 3;
    };
  }

  private static List<Zone> zones(Roster roster, Ids ids, int number, int columns) {
    var town = roster.towns.get(number);
    var dice = Dice.about(Dice.About.ZONE, roster.seed, number);
    var tiles = Tiles.over(town, columns, rows(roster.size, number), dice);
    var zones = new ArrayList<Zone>();
    for (int i = 0; i < tiles.size(); i++) {
      var id = ids.id(Ids.Of.ZONE, number * 100L + i);
      var name = name(roster.size, town) + " %02d".formatted(i + 1);
      zones.add(new Zone(id, name, null, tiles.get(i), dice.pick(ASSEMBLY_POINTS)));
    }
    return List.copyOf(zones);
  }

  private static String name(Size size, Town town) {
    return size == Size.L && town.isInCountryK()
        ? "Country K, capital, zone"
        : town.name() + ", zone";
  }

  List<Zone> all() {
    return byTown.values().stream().flatMap(List::stream).toList();
  }

  boolean isIn(int town) {
    return byTown.containsKey(town);
  }

  /// The zone of the town in which the point lies.
  Optional<Zone> at(int town, Position position) {
    return byTown.getOrDefault(town, List.of()).stream()
        .filter(zone -> zone.area().covers(position))
        .findFirst();
  }
}

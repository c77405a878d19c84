package org.safeconduct.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeconduct.shared.Folded;
import org.safeconduct.shared.Precision;

/// Every place that a bare name may well mean: countries, provinces and towns that bear it,
/// whatever the accents, without those that are far too small to be meant.
final class Meanings {
  private static final int MOST_TOWNS = 40;
  private static final int SAME_TOWN_KM = 50;

  /// A namesake with fewer people is not meant if another has so many times as many.
  private static final long WELL_KNOWN = 15_000;

  private static final int TIMES_A_SMALL_TOWN = 20;
  private static final int TIMES_ANY = 50;

  /// Where nobody can be asked, one with so many times as many people is meant beyond doubt.
  private static final int TIMES_BEYOND_DOUBT = 6;

  /// Of a town that is called otherwise itself, a namesake of this size makes doubtful.
  private static final long GREAT_TOWN = 100_000;

  private final Towns towns;
  private final TownNames names;
  private final Countries countries;
  private final Once<Regions> regions;
  private final Once<Map<String, Long>> people = new Once<>(this::countPeople);

  Meanings(Towns towns, TownNames names, Countries countries, Once<Regions> regions) {
    this.towns = towns;
    this.names = names;
    this.countries = countries;
    this.regions = regions;
  }

  /// The most populous first, but one spelt with exactly these accents before all.
  ///
  /// @param country where they must lie, or `null` for anywhere
  /// @param found what the name is taken for if nobody is asked; it is never left out
  List<Place> of(String text, @Nullable String country, Optional<Place> found) {
    var apart = new ArrayList<Place>(found.stream().toList());
    for (var place : named(Folded.of(text), country))
      if (apart.stream().noneMatch(it -> isSame(it, place))) apart.add(place);
    long most = apart.stream().mapToLong(this::people).max().orElse(0);
    var spelt =
        apart.stream().filter(it -> isSpelt(text, it)).max(Comparator.comparingLong(this::people));
    return apart.stream()
        .filter(it -> found.filter(it::equals).isPresent()
            || spelt.filter(it::equals).isPresent()
            || isKnownBeside(people(it), most))
        .sorted(Comparator.comparing((Place it) -> spelt.filter(it::equals).isEmpty())
            .thenComparing(Comparator.comparingLong(this::people).reversed()))
        .toList();
  }

  /// Those of these for which a name that was taken for one place may as well have been meant:
  /// not much smaller, and no province elsewhere where a large town is called so.
  List<Place> rivals(String text, Place taken, List<Place> meant) {
    boolean isTown = isTown(taken) && taken.population() >= PlaceFinder.LARGE_TOWN;
    boolean isOwnName = Folded.of(taken.name()).equals(Folded.of(text));
    return meant.stream()
        .filter(it -> !it.equals(taken))
        .filter(it -> isTown(it) || !isTown || !isOwnName)
        .filter(it -> people(it) * TIMES_BEYOND_DOUBT >= people(taken)
            || isTown && !isOwnName && people(it) >= GREAT_TOWN)
        .toList();
  }

  private static boolean isKnownBeside(long people, long most) {
    int times = people < WELL_KNOWN ? TIMES_A_SMALL_TOWN : TIMES_ANY;
    return people * times >= most;
  }

  /// A large town comes before the province around it, a small one after.
  private List<Place> named(String folded, @Nullable String country) {
    var all = new ArrayList<Place>();
    countries.sharing(folded).stream()
        .map(countries::place)
        .filter(it -> PlaceFinder.liesIn(it, country))
        .forEach(all::add);
    int lands = all.size();
    var small = new ArrayList<Place>();
    names.named(folded, row -> {
      if (country != null && !towns.country(row).equals(country)) return false;
      boolean isLargest = all.size() == lands && small.isEmpty();
      if (isLargest || towns.foldedNames(row).getFirst().equals(folded))
        (towns.population(row) >= PlaceFinder.LARGE_TOWN ? all : small).add(towns.place(row));
      return all.size() + small.size() >= MOST_TOWNS;
    });
    regions.get().allNamed(folded).stream()
        .map(regions.get()::place)
        .filter(it -> PlaceFinder.liesIn(it, country))
        .forEach(all::add);
    all.addAll(small);
    return all;
  }

  /// Whether both are one place to whoever writes the name: a town and its province or country,
  /// a town and its own outskirts.
  private boolean isSame(Place one, Place other) {
    if (one.key().equals(other.key())) return true;
    if (isTown(one) && isTown(other))
      return one.position().kilometresTo(other.position()) <= SAME_TOWN_KM;
    if (!one.country().equals(other.country())) return false;
    if (one.precision() == other.precision()) return false;
    if (one.precision() == Precision.COUNTRY || other.precision() == Precision.COUNTRY) return true;
    return isTown(one) ? lies(one, other) : lies(other, one);
  }

  private boolean lies(Place town, Place province) {
    var code = String.valueOf(province.region());
    return code.equals(town.region())
        || regions
            .get()
            .areas()
            .area(code)
            .filter(it -> it.covers(town.position()))
            .isPresent();
  }

  private static boolean isTown(Place place) {
    return place.precision() == Precision.CITY;
  }

  private static boolean isSpelt(String text, Place place) {
    return text.chars().anyMatch(letter -> letter > 127)
        && place.name().equalsIgnoreCase(text.strip());
  }

  private long people(Place place) {
    return isTown(place)
        ? place.population()
        : people.get().getOrDefault(place.key().substring(place.key().indexOf(':') + 1), 0L);
  }

  /// Those who live in the towns of each country and province, by its code.
  private Map<String, Long> countPeople() {
    var counts = new HashMap<String, Long>();
    for (int row = 0; row < towns.size; row++) {
      long inTown = towns.population(row);
      counts.merge(towns.country(row), inTown, Long::sum);
      var region = towns.region(row);
      if (region != null) counts.merge(region, inTown, Long::sum);
    }
    return counts;
  }
}

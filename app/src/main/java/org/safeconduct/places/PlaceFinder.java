package org.safeconduct.places;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeconduct.shared.Folded;

/// Decides which place a text means. Names are tried before codes, except that two or three
/// capital letters are taken for the code that they look like.
final class PlaceFinder {
  /// A province is meant rather than a town of the same name with fewer people than this.
  static final int LARGE_TOWN = 50_000;

  /// How many countries, provinces and airports a type-ahead shows beside the towns.
  private static final int FEW = 3;

  private final Towns towns;
  private final TownNames names;
  private final Namesakes namesakes;
  private final Meanings meanings;
  private final Airports airports;
  private final Countries countries;
  private final Once<Regions> regions;

  PlaceFinder(
      Towns towns, TownNames names, Airports airports, Countries countries, Once<Regions> regions) {
    this.towns = towns;
    this.names = names;
    this.namesakes = new Namesakes(towns, names);
    this.meanings = new Meanings(towns, names, countries, regions);
    this.airports = airports;
    this.countries = countries;
    this.regions = regions;
  }

  Optional<Place> find(String text, @Nullable String country) {
    var trimmed = text.strip();
    if (trimmed.isEmpty()) return Optional.empty();
    return codeInCapitals(trimmed, country)
        .or(() -> named(trimmed, country))
        .or(() -> coded(trimmed, country))
        .or(() -> withTail(trimmed, country));
  }

  /// Every place that the text may well mean, the most populous first.
  List<Place> meant(String text, @Nullable String country) {
    var trimmed = text.strip();
    var found = find(trimmed, country);
    boolean isBareName = codeInCapitals(trimmed, country).isEmpty()
        && (named(trimmed, country).isPresent()
            || !countries.sharing(Folded.of(trimmed)).isEmpty());
    return isBareName ? meanings.of(trimmed, country, found) : found.stream().toList();
  }

  /// The places that may as well have been meant as the one that [#find] takes.
  List<Place> rivals(String text, @Nullable String country) {
    return find(text, country)
        .map(it -> meanings.rivals(text, it, meant(text, country)))
        .orElse(List.of());
  }

  private Optional<Place> codeInCapitals(String text, @Nullable String country) {
    if (text.matches("[A-Z]{3}") && countries.named(text).isEmpty())
      return airports.byCode(text).filter(place -> liesIn(place, country));
    if (text.matches("[A-Z]{2}") && (country == null || country.equals(text)))
      return countries.byIso2(text).map(countries::place);
    return Optional.empty();
  }

  private Optional<Place> named(String text, @Nullable String country) {
    var folded = Folded.of(text);
    int town = namesakes.meant(text, country);
    var land = countries.named(text).filter(it -> country == null || it.iso2().equals(country));
    if (land.isPresent() && !isCapitalOf(land.get(), folded, town))
      return land.map(countries::place);
    if (town >= 0 && towns.population(town) >= LARGE_TOWN) return Optional.of(towns.place(town));
    return regions
        .get()
        .named(folded, country)
        .map(regions.get()::place)
        .or(() -> town < 0 ? Optional.empty() : Optional.of(towns.place(town)))
        .or(() -> airports.named(folded).filter(place -> liesIn(place, country)));
  }

  /// Luxembourg, Djibouti, Singapore: the town's own name is also its country's.
  private boolean isCapitalOf(Country land, String folded, int town) {
    return town >= 0
        && towns.country(town).equals(land.iso2())
        && towns.foldedNames(town).getFirst().equals(folded);
  }

  private Optional<Place> coded(String text, @Nullable String country) {
    var airport = text.length() == 3 ? airports.byCode(text) : Optional.<Place>empty();
    return airport
        .or(() -> countries.find(text).map(countries::place))
        .or(() -> regions.get().meant(text).map(regions.get()::place))
        .filter(place -> liesIn(place, country));
  }

  /// `Geneva, Switzerland`, `Paris (France)`, `Springfield, Illinois`, `San Jose, US (California)`.
  private Optional<Place> withTail(String text, @Nullable String country) {
    var parts = text.split("\\s*[,(/]\\s*", 2);
    if (parts.length < 2 || parts[0].isBlank()) return Optional.empty();
    var tails = parts[1].replace(")", "").strip().split("\\s*[,(/]\\s*", 2);
    var tail = tails[0];
    var land = countries.find(tail).map(Country::iso2);
    if (land.isPresent() && tails.length > 1)
      return regions
          .get()
          .named(Folded.of(tails[1]), land.get())
          .flatMap(it -> inRegion(parts[0], it))
          .filter(place -> liesIn(place, country));
    if (land.isPresent())
      return country == null || land.get().equals(country)
          ? find(parts[0], land.get())
          : Optional.empty();
    return regions.get().named(Folded.of(tail), country).flatMap(it -> inRegion(parts[0], it));
  }

  private Optional<Place> inRegion(String name, Regions.Region region) {
    var found = new ArrayList<Place>(1);
    names.named(Folded.of(name), row -> {
      if (!towns.country(row).equals(region.country())) return false;
      var place = towns.place(row);
      if (region.code().equals(place.region())) found.add(place);
      return !found.isEmpty();
    });
    return found.stream().findFirst();
  }

  static boolean liesIn(Place place, @Nullable String country) {
    return country == null || place.country().equals(country);
  }

  /// An airport with this code, countries, towns from the most populous, provinces; no more than
  /// the limit.
  List<Place> beginning(String text, String folded, int limit) {
    var found = new LinkedHashMap<String, Place>();
    var code = text.strip();
    if (code.length() == 3) airports.byCode(code).ifPresent(place -> add(place, found));
    countries.beginning(folded).stream()
        .limit(FEW)
        .forEach(country -> add(countries.place(country), found));
    var provinces =
        folded.length() < 3 ? List.<Regions.Region>of() : regions.get().beginning(folded, FEW);
    addTowns(folded, limit - provinces.size(), found);
    provinces.forEach(region -> add(regions.get().place(region), found));
    airports.beginning(folded, FEW).forEach(place -> add(place, found));
    return found.values().stream().limit(limit).toList();
  }

  private void addTowns(String folded, int limit, LinkedHashMap<String, Place> found) {
    names.beginning(folded, row -> {
      if (found.size() < limit) add(towns.place(row), found);
      return found.size() >= limit;
    });
  }

  private static void add(Place place, LinkedHashMap<String, Place> found) {
    found.putIfAbsent(place.key(), place);
  }
}

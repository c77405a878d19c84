package org.safeconduct.people.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeconduct.places.Country;
import org.safeconduct.places.Gazetteer;
import org.safeconduct.places.Place;
import org.safeconduct.shared.Position;
import org.safeconduct.shared.Precision;
import org.safeconduct.shared.Stay;

/// Finds the places that a list names, each spelling once. A place that is not found is kept
/// by its name, with its country if that is known, so that whoever stays there is shown as
/// known only to the country, or as unlocated, and never as absent; the row gets a warning
/// that says what may have been meant.
public final class PlaceCells {
  private static final int SUGGESTIONS = 3;

  /// Looking for what may have been meant takes a moment; a list full of unknown places would
  /// take minutes.
  private static final int SEARCHES = 200;

  private final Gazetteer gazetteer;
  private final GuessedPlaces guessed;
  private final Map<String, Optional<Place>> found = new HashMap<>();
  private final Map<String, String> suggestions = new HashMap<>();
  private final Map<String, Optional<String>> countries = new HashMap<>();

  /// @param gazetteer where to look
  public PlaceCells(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.guessed = new GuessedPlaces(gazetteer);
  }

  /// The notices of the list, and which of its names so far several places bear.
  public List<Notice> notices(List<Notice> ofList) {
    var all = new ArrayList<>(ofList);
    all.addAll(guessed.notices());
    return all;
  }

  /// Where a cell says that somebody is.
  ///
  /// @param stay the place as it is kept
  /// @param place the place of the gazetteer, if it was found
  /// @param warnings what to look at
  public record Placed(Stay stay, Optional<Place> place, List<RowFault> warnings) {}

  /// Finds the place that a row names.
  ///
  /// @param label the cell with the place, not empty
  /// @param country the cell with the country, or an empty string
  /// @param line the row's line, for the warnings
  /// @param column the name of the place's column, for the warnings
  /// @param countryColumn the name of the country's column, for the warnings
  public Placed place(
      String label, String country, long line, Column column, Column countryColumn) {
    var warnings = new ArrayList<RowFault>();
    var code = country.isEmpty() ? Optional.<String>empty() : country(country);
    if (!country.isEmpty() && code.isEmpty())
      warnings.add(RowFault.warning(line, countryColumn.name(), country, "country-unknown"));
    var place = find(label, code.orElse(null));
    place.ifPresent(it -> code.ifPresentOrElse(
        within -> guessed.addWithin(within, label, it, line, column),
        () -> guessed.add(label, it, line, column, countryColumn)));
    if (place.isPresent()) return new Placed(place.get().stay(label), place, warnings);
    warnings.add(unknown(label, code.orElse(null), line, column.name()));
    var stay = code.map(it -> Stay.somewhereIn(label, it)).orElseGet(() -> Stay.unlocated(label));
    return new Placed(stay, Optional.empty(), warnings);
  }

  /// A place of which only the country is named.
  ///
  /// @return empty if the country is not known
  public Optional<Placed> countryOnly(String country) {
    return country(country)
        .flatMap(code -> gazetteer.byKey("country:" + code))
        .map(place -> new Placed(place.stay(country), Optional.of(place), List.of()));
  }

  /// A place of which the position is stated.
  ///
  /// @param label what the list calls it, or an empty string: then the nearest town names it
  public Placed point(String label, Position position) {
    var town = gazetteer.nearest(position);
    var country = gazetteer.countryAt(position).orElse("");
    var stay = new Stay(
        label.isEmpty() ? town.name() : label,
        country,
        country.equals(town.country()) ? town.region() : null,
        position,
        Precision.POINT);
    return new Placed(stay, Optional.of(town), List.of());
  }

  /// The code of a country that a cell names.
  public Optional<String> country(String text) {
    return countries.computeIfAbsent(text, name -> gazetteer.country(name).map(Country::iso2));
  }

  private Optional<Place> find(String label, @Nullable String country) {
    return found.computeIfAbsent(key(label, country), _ -> gazetteer.find(label, country));
  }

  private RowFault unknown(String label, @Nullable String country, long line, String column) {
    var meant = suggestions(label, country);
    var code = country == null ? "place-unknown" : "place-unknown-in-country";
    if (meant.isEmpty()) return RowFault.warning(line, column, label, code);
    return RowFault.warning(line, column, label, code + "-suggested", meant);
  }

  private String suggestions(String label, @Nullable String country) {
    var key = key(label, country);
    var known = suggestions.get(key);
    if (known != null) return known;
    if (suggestions.size() >= SEARCHES) return "";
    var meant = gazetteer.similar(label, country, SUGGESTIONS).stream()
        .map(place -> place.name() + " (" + place.country() + ")")
        .distinct()
        .collect(Collectors.joining(", "));
    suggestions.put(key, meant);
    return meant;
  }

  private static String key(String label, @Nullable String country) {
    return label + "\n" + (country == null ? "" : country);
  }
}

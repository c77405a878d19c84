package org.safeconduct.people.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.safeconduct.places.Gazetteer;
import org.safeconduct.places.Place;

/// The names in a list that several places bear, anywhere or in the country that is given, and
/// which was taken: each told once a column, at the line where it first stands.
final class GuessedPlaces {
  private static final int TOLD = 20;

  private final Gazetteer gazetteer;
  private final Map<String, Boolean> doubtful = new HashMap<>();
  private final Map<String, List<Place>> rivals = new HashMap<>();
  private final Set<String> seen = new HashSet<>();
  private final List<Notice> told = new ArrayList<>();

  GuessedPlaces(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /// A name without a country.
  void add(String label, Place taken, long line, Column column, Column countryColumn) {
    boolean guessed = doubtful.computeIfAbsent(label, gazetteer::isDoubtful);
    if (!guessed || !seen.add(column.name() + "\n" + label) || seen.size() > TOLD) return;
    told.add(Notice.of(
        "place-guessed",
        String.valueOf(line),
        column.name(),
        label,
        gazetteer.named(taken),
        countryColumn.name()));
  }

  /// A name with its country.
  ///
  /// @param country ISO 3166-1 alpha-2
  void addWithin(String country, String label, Place taken, long line, Column column) {
    var named = label + "\n" + country;
    var others = rivals.computeIfAbsent(named, _ -> gazetteer.rivals(label, country));
    if (others.isEmpty() || !seen.add(column.name() + "\n" + named) || seen.size() > TOLD) return;
    told.add(Notice.of(
        "place-guessed-within",
        String.valueOf(line),
        column.name(),
        label,
        gazetteer.label(taken),
        gazetteer.label(others.getFirst())));
  }

  List<Notice> notices() {
    var all = new ArrayList<>(told);
    if (seen.size() > TOLD) all.add(Notice.of("places-guessed-more", seen.size() - TOLD));
    return all;
  }
}

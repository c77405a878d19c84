package org.safeconduct.people.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.safeconduct.places.Gazetteer;
import org.safeconduct.places.Place;

/// The names in a list, without a country, that several places bear, and which was taken: each
/// told once a column, at the line where it first stands.
final class GuessedPlaces {
  private static final int TOLD = 20;

  private final Gazetteer gazetteer;
  private final Map<String, Boolean> doubtful = new HashMap<>();
  private final Set<String> seen = new HashSet<>();
  private final List<Notice> told = new ArrayList<>();

  GuessedPlaces(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

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

  List<Notice> notices() {
    var all = new ArrayList<>(told);
    if (seen.size() > TOLD) all.add(Notice.of("places-guessed-more", seen.size() - TOLD));
    return all;
  }
}

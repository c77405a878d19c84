package org.safeconduct.places;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeconduct.shared.Folded;

/// Tells towns of the same name apart: which one is meant, and which others may be.
final class Namesakes {
  private static final int MOST = 6;
  private static final int SAME_TOWN_KM = 50;

  /// A town spelt exactly so, accents and all, is meant rather than one up to this many times
  /// its size that is spelt otherwise.
  private static final int SPELLING_WEIGHS = 10;

  /// A namesake with at least this part of the people may be meant as well.
  private static final int SIMILAR_SIZE = 5;

  private final Towns towns;
  private final TownNames names;

  Namesakes(Towns towns, TownNames names) {
    this.towns = towns;
    this.names = names;
  }

  /// The row of the town that is meant, or -1.
  int meant(String text, @Nullable String country) {
    int[] largest = {-1};
    int[] exact = {-1};
    names.named(Folded.of(text), row -> {
      if (country != null && !towns.country(row).equals(country)) return false;
      if (largest[0] < 0) largest[0] = row;
      if (isSpelt(text, row)) exact[0] = row;
      return isPlain(text) || exact[0] >= 0;
    });
    boolean spelt = exact[0] >= 0
        && (long) towns.population(exact[0]) * SPELLING_WEIGHS >= towns.population(largest[0]);
    return spelt ? exact[0] : largest[0];
  }

  /// The rows of towns that may be meant, the likeliest first; one if nothing else may.
  ///
  /// @param meant the row of the likeliest
  List<Integer> of(String text, int meant) {
    var folded = Folded.of(text);
    boolean exactOnly = !isPlain(text) && isSpelt(text, meant);
    var found = new ArrayList<Integer>(List.of(meant));
    names.named(folded, row -> {
      boolean rival = (long) towns.population(row) * SIMILAR_SIZE >= towns.population(meant)
          && towns.foldedNames(row).getFirst().equals(folded)
          && (!exactOnly || isSpelt(text, row))
          && found.stream().allMatch(it -> isApart(it, row));
      if (rival) found.add(row);
      return found.size() >= MOST;
    });
    return found;
  }

  private boolean isApart(int one, int other) {
    return towns.position(one).kilometresTo(towns.position(other)) > SAME_TOWN_KM;
  }

  private boolean isSpelt(String text, int row) {
    return towns.name(row).equalsIgnoreCase(text.strip());
  }

  private static boolean isPlain(String text) {
    return text.chars().allMatch(letter -> letter < 128);
  }
}

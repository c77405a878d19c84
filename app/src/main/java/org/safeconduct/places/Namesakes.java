package org.safeconduct.places;

import org.jspecify.annotations.Nullable;
import org.safeconduct.shared.Folded;

/// Tells towns of the same name apart.
final class Namesakes {
  /// A town spelt exactly so, accents and all, is meant rather than one up to this many times
  /// its size that is spelt otherwise.
  private static final int SPELLING_WEIGHS = 10;

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

  private boolean isSpelt(String text, int row) {
    return towns.name(row).equalsIgnoreCase(text.strip());
  }

  private static boolean isPlain(String text) {
    return text.chars().allMatch(letter -> letter < 128);
  }
}

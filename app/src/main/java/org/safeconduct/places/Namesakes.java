package org.safeconduct.places;

import org.jspecify.annotations.Nullable;
import org.safeconduct.shared.Folded;

/// Tells towns of the same name apart.
final class Namesakes {
  /// A town spelt exactly so, accents and all, is meant rather than one up to this many times
  /// its size that is spelt otherwise.
  private static final int SPELLING_WEIGHS = 10;

  /// A town that is called so itself is meant rather than one up to this many times its size of
  /// which it is only another name: Islamabad, and not Chattogram that once was called so.
  private static final int OWN_NAME_WEIGHS = 7;

  private final Towns towns;
  private final TownNames names;

  Namesakes(Towns towns, TownNames names) {
    this.towns = towns;
    this.names = names;
  }

  /// The row of the town that is meant, or -1.
  int meant(String text, @Nullable String country) {
    var folded = Folded.of(text);
    boolean isPlain = text.chars().allMatch(letter -> letter < 128);
    int[] largest = {-1};
    int[] own = {-1};
    int[] exact = {-1};
    names.named(folded, row -> {
      if (country != null && !towns.country(row).equals(country)) return false;
      if (largest[0] < 0) largest[0] = row;
      if (own[0] < 0 && towns.foldedNames(row).getFirst().equals(folded)) own[0] = row;
      if (!isPlain && isSpelt(text, row)) exact[0] = row;
      return isPlain ? own[0] >= 0 : exact[0] >= 0;
    });
    if (weighs(exact[0], SPELLING_WEIGHS, largest[0])) return exact[0];
    return weighs(own[0], OWN_NAME_WEIGHS, largest[0]) ? own[0] : largest[0];
  }

  private boolean weighs(int row, int times, int largest) {
    return row >= 0 && (long) towns.population(row) * times >= towns.population(largest);
  }

  private boolean isSpelt(String text, int row) {
    return towns.name(row).equalsIgnoreCase(text.strip());
  }
}

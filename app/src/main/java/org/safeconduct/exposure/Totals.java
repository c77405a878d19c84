package org.safeconduct.exposure;

import org.safeconduct.shared.Confidence;

/// How many, of the people the reader may see and the filter for organisation, category and
/// text lets through: `certain + likely + possible = people`, each counted once at the best.
///
/// @param people present
/// @param unlocated of whom nothing is known for that time, wherever they are
/// @param arriving not in `people`
/// @param unlocatedAreas how many areas of the alert could not be placed: there may be more
///     people than `people` says
public record Totals(
    int certain,
    int likely,
    int possible,
    int people,
    int unlocated,
    int arriving,
    int unlocatedAreas) {
  public Totals {
    if (certain + likely + possible != people)
      throw new IllegalArgumentException("Everybody counts once");
  }

  /// How many of that confidence are present.
  public int sure(Confidence confidence) {
    return switch (confidence) {
      case CERTAIN -> certain;
      case LIKELY -> likely;
      case POSSIBLE -> possible;
    };
  }
}

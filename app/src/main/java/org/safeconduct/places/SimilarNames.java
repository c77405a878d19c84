package org.safeconduct.places;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds towns whose name is a slip of the pen away from what was written: for "did you mean".
final class SimilarNames {
  private final Towns towns;

  SimilarNames(Towns towns) {
    this.towns = towns;
  }

  /// Rows of towns with a name at most two letters apart (one, for names of up to four letters),
  /// the closest first,
  /// then the most populous.
  List<Integer> to(String folded, @Nullable String country, int limit) {
    int furthest = folded.length() <= 4 ? 1 : 2;
    var found = new ArrayList<List<Integer>>();
    for (int apart = 0; apart <= furthest; apart++) found.add(new ArrayList<>());
    for (int row : towns.bySize) {
      if (country != null && !towns.country(row).equals(country)) continue;
      int apart = closest(folded, row, furthest);
      if (apart <= furthest && found.get(apart).size() < limit) found.get(apart).add(row);
      if (found.getFirst().size() >= limit) break;
    }
    return found.stream().flatMap(List::stream).limit(limit).toList();
  }

  private int closest(String folded, int row, int furthest) {
    int best = furthest + 1;
    int start = towns.foldedStart(row) + 1;
    for (int i = start; i <= towns.foldedEnd(row); i++) {
      if (i < towns.foldedEnd(row) && towns.folded[i] != '|') continue;
      if (mayBeClose(folded, start, i, furthest))
        best = Math.min(best, distance(folded, start, i - start, best));
      start = i + 1;
    }
    return best;
  }

  /// A quick look before counting: about as long, and the same first or last letter.
  private boolean mayBeClose(String folded, int start, int end, int furthest) {
    int length = folded.length();
    return end > start
        && Math.abs(end - start - length) <= furthest
        && (towns.folded[start] == folded.charAt(0)
            || towns.folded[end - 1] == folded.charAt(length - 1));
  }

  /// Letters to change, add, drop or swap with their neighbour (Damerau-Levenshtein, optimal
  /// string alignment).
  private int distance(String folded, int start, int length, int enough) {
    var twoAgo = new int[length + 1];
    var before = new int[length + 1];
    var row = new int[length + 1];
    for (int j = 0; j <= length; j++) before[j] = j;
    for (int i = 1; i <= folded.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= length; j++) {
        boolean same = folded.charAt(i - 1) == towns.folded[start + j - 1];
        row[j] = Math.min(Math.min(row[j - 1], before[j]) + 1, before[j - 1] + (same ? 0 : 1));
        if (i > 1 && j > 1 && isSwapped(folded, i, start, j))
          row[j] = Math.min(row[j], twoAgo[j - 2] + 1);
        least = Math.min(least, row[j]);
      }
      if (least > enough) return least;
      var free = twoAgo;
      twoAgo = before;
      before = row;
      row = free;
    }
    return before[length];
  }

  private boolean isSwapped(String folded, int i, int start, int j) {
    return folded.charAt(i - 1) == towns.folded[start + j - 2]
        && folded.charAt(i - 2) == towns.folded[start + j - 1];
  }
}

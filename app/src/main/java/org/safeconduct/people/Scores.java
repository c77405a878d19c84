package org.safeconduct.people;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How good files are, in two shares of the checks that they pass, each in per cent, rounded down:
/// 100 only if every file passes all. A check fails where its [Gap] is there.
///
/// - *Freshness* counts the checks of what is known and may be too old ([Gap#isStale]): a channel
///   was found to work, and not too long ago, and the list of the organisation was confirmed in
///   time. What is not there at all is not old.
/// - *Completeness* counts the others: there is a channel, a residence and an emergency contact.
///
/// Both are `100 × passed ÷ (files × checks of that kind)`.
///
/// @param freshness 0 to 100
/// @param completeness 0 to 100
public record Scores(int freshness, int completeness) {
  /// Of one file.
  public static Scores of(Set<Gap> missing) {
    return of(1, missing.stream().collect(Collectors.toMap(gap -> gap, _ -> 1)));
  }

  /// Of many files; of none, nothing is missing.
  ///
  /// @param missing in how many files what is missing
  public static Scores of(int files, Map<Gap, Integer> missing) {
    return new Scores(
        passed(files, missing, Gap::isStale), passed(files, missing, gap -> !gap.isStale()));
  }

  private static int passed(int files, Map<Gap, Integer> missing, Predicate<Gap> kind) {
    var checks = Stream.of(Gap.values()).filter(kind).toList();
    if (files == 0) return 100;
    int failed = checks.stream().mapToInt(gap -> missing.getOrDefault(gap, 0)).sum();
    return 100 - Math.ceilDiv(failed * 100, files * checks.size());
  }
}

package org.safeconduct.people.quality;

import java.util.Map;
import org.safeconduct.people.Gap;
import org.safeconduct.people.Organisation;

/// How complete and fresh the files of an organisation are.
///
/// @param people how many, dependants included
/// @param complete how many in whose file nothing is missing
/// @param gaps in how many files what is missing
public record Score(Organisation organisation, int people, int complete, Map<Gap, Integer> gaps) {
  /// The share of rules that are kept, in per cent, rounded down: 100 only if nothing is missing.
  public int percent() {
    if (people == 0) return 100;
    int missing = gaps.values().stream().mapToInt(Integer::intValue).sum();
    return 100 - Math.ceilDiv(missing * 100, people * Gap.values().length);
  }
}

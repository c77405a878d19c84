package org.safeconduct.people.quality;

import java.util.Map;
import org.safeconduct.people.Gap;
import org.safeconduct.people.Organisation;
import org.safeconduct.people.Scores;

/// How complete and fresh the files of an organisation are.
///
/// @param people how many, dependants included
/// @param complete how many in whose file nothing is missing or too old
/// @param gaps in how many files what is missing
public record Score(Organisation organisation, int people, int complete, Map<Gap, Integer> gaps) {
  /// The share of checks that the files pass, fresh and complete apart.
  public Scores scores() {
    return Scores.of(people, gaps);
  }
}

package org.safeconduct.people.lists;

import java.util.List;
import java.util.Optional;

/// Which columns somebody said the headings of a list mean.
@FunctionalInterface
public interface KnownHeadings {
  /// Nobody said anything.
  KnownHeadings NONE = _ -> Optional.empty();

  /// What a row of headings means.
  ///
  /// @param headings as the list spells them, in its order
  /// @return the names of the columns in the same order, an empty one where a heading is not
  ///     used; empty if nobody said what these headings mean
  Optional<List<String>> find(List<String> headings);
}

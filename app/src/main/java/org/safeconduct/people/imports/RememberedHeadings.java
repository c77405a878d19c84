package org.safeconduct.people.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safeconduct.people.lists.KnownHeadings;
import org.safeconduct.shared.Folded;

/// What is remembered of headings: the newest word on the same headings holds. Case, accents
/// and blanks do not matter.
final class RememberedHeadings implements KnownHeadings {
  private final Map<List<String>, ColumnMapping> mappings = new HashMap<>();

  /// @param mappings the newest first
  RememberedHeadings(List<ColumnMapping> mappings) {
    mappings.forEach(it -> this.mappings.putIfAbsent(folded(it.headings()), it));
  }

  @Override
  public Optional<List<String>> find(List<String> headings) {
    return used(headings).map(ColumnMapping::columns);
  }

  /// What is remembered of these headings.
  Optional<ColumnMapping> used(List<String> headings) {
    if (mappings.isEmpty()) return Optional.empty();
    return Optional.ofNullable(mappings.get(folded(headings)));
  }

  private static List<String> folded(List<String> headings) {
    return headings.stream().map(Folded::of).toList();
  }
}

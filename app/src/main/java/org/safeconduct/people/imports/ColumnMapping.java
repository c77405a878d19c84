package org.safeconduct.people.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.Organisation;

/// What the columns of a list mean, remembered under the name of where the list comes from.
///
/// @param source what the organisation calls it, such as `Monthly list of HR`
/// @param headings as the list spells them, in its order
/// @param columns what each heading means; empty where it is not used
/// @param usedAt when a list was last taken in by it
public record ColumnMapping(
    UUID id,
    Organisation organisation,
    String source,
    List<String> headings,
    List<String> columns,
    String by,
    Instant at,
    @Nullable Instant usedAt,
    int version) {
  public ColumnMapping {
    headings = List.copyOf(headings);
    columns = List.copyOf(columns);
  }

  /// How many headings are used.
  public long used() {
    return columns.stream().filter(it -> !it.isEmpty()).count();
  }
}

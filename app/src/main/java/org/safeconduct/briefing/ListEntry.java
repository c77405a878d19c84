package org.safeconduct.briefing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One entry of a list, in words of the reader.
///
/// @param link its page
/// @param cells in the order of the list's columns; null is an empty cell
/// @param wrong what is wrong with it, in words
public record ListEntry(
    String link, List<? extends @Nullable Object> cells, Set<Flag> flags, List<String> wrong) {
  /// The moment in a cell; null if it holds something else.
  public @Nullable Instant moment(int column) {
    return cells.get(column) instanceof Instant moment ? moment : null;
  }

  /// The day in a cell; null if it holds something else.
  public @Nullable LocalDate day(int column) {
    return cells.get(column) instanceof LocalDate day ? day : null;
  }
}

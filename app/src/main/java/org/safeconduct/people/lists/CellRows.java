package org.safeconduct.people.lists;

import java.util.function.Predicate;

/// A file as rows of cells, read from the top as often as one likes.
interface CellRows {
  /// Hands over each row that is not empty.
  ///
  /// @param taker says whether it wants the next
  /// @throws UnreadableList if the file cannot be read further
  void each(Predicate<CellRow> taker);
}

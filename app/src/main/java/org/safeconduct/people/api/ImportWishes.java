package org.safeconduct.people.api;

import org.jspecify.annotations.Nullable;
import org.safeconduct.people.lists.ImportChoices;

/// What a program wishes that hands in a list.
///
/// @param preview only say what would happen; nothing is stored
/// @param skipBadRows take in the good rows although others cannot be used
/// @param markMissing what is stored and not in the list has ended: people left, trips are
///     cancelled, premises closed, zones and posts over
/// @param organisation code of the organisation of rows that do not name one
/// @param sheet which sheet of a workbook is meant; none for the first that holds anything
record ImportWishes(
    @Nullable Boolean preview,
    @Nullable Boolean skipBadRows,
    @Nullable Boolean markMissing,
    @Nullable String organisation,
    @Nullable String sheet) {
  boolean isPreview() {
    return Boolean.TRUE.equals(preview);
  }

  ImportChoices choices(@Nullable String idempotencyKey) {
    return new ImportChoices(
        organisation,
        Boolean.TRUE.equals(skipBadRows),
        Boolean.TRUE.equals(markMissing),
        idempotencyKey,
        sheet);
  }
}

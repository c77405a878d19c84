package org.safeconduct.people.lists;

import org.jspecify.annotations.Nullable;

/// What somebody chose when handing in a list.
///
/// @param organisation code of the organisation whose list it is, for lists without such a
///     column
/// @param skipBadRows take in the good rows although others cannot be used
/// @param markMissing what is stored and not in the list has ended: people left, trips are
///     cancelled, premises closed, zones and posts over
/// @param idempotencyKey the same list with the same key is taken in once
/// @param sheet which sheet of a workbook is meant; null for the first that holds anything
public record ImportChoices(
    @Nullable String organisation,
    boolean skipBadRows,
    boolean markMissing,
    @Nullable String idempotencyKey,
    @Nullable String sheet) {
  /// All rows or none, and what is missing stays.
  public static final ImportChoices STRICT = new ImportChoices(null, false, false, null);

  /// Of a list that is the only one in its file.
  public ImportChoices(
      @Nullable String organisation,
      boolean skipBadRows,
      boolean markMissing,
      @Nullable String idempotencyKey) {
    this(organisation, skipBadRows, markMissing, idempotencyKey, null);
  }
}

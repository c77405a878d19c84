package org.safeconduct.platform;

import java.time.Instant;
import java.util.List;

/// A list on its way to paper or to a spreadsheet: already filtered to what the actor may see.
///
/// @param title what the list is, in the reader's language
/// @param columns the column heads, in the reader's language
/// @param rows the cells in the order of the columns: text, numbers, `Instant` (written in UTC),
///     `LocalDate`, `Boolean`, anything else by its `toString`; null is an empty cell
/// @param asOf when the list was true
/// @param label its classification, such as `INTERNAL`
/// @param by who asked for it
public record Sheet(
    String title,
    List<String> columns,
    List<? extends List<?>> rows,
    Instant asOf,
    String label,
    String by) {}

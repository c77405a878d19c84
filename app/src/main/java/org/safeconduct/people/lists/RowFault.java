package org.safeconduct.people.lists;

import java.util.List;

/// What is wrong with a cell or a row of a list. The words are in the messages
/// `people.lists.fault.<code>` (why) and `people.lists.fault.<code>.remedy` (what to do); see
/// [FaultWords].
///
/// @param line the line in the file on which the row starts, from 1
/// @param column the column's name, or an empty string when the row as a whole is meant
/// @param value what stands in the cell, cut after 100 characters
/// @param code kebab-case, stable
/// @param arguments what the words hold
/// @param warning whether the row can be used nevertheless
public record RowFault(
    long line, String column, String value, String code, List<Object> arguments, boolean warning) {
  private static final int LONGEST = 100;

  public RowFault {
    if (value.length() > LONGEST) value = value.substring(0, LONGEST - 1) + "…";
    arguments = List.copyOf(arguments);
  }

  /// A row that cannot be used.
  public static RowFault error(
      long line, String column, String value, String code, Object... arguments) {
    return new RowFault(line, column, value, code, List.of(arguments), false);
  }

  /// A row that can be used, but somebody should look at it.
  public static RowFault warning(
      long line, String column, String value, String code, Object... arguments) {
    return new RowFault(line, column, value, code, List.of(arguments), true);
  }
}

package org.safeconduct.people.lists;

import java.util.List;

/// A row as it stands in a file.
///
/// @param number counts the rows, from 1
/// @param line where it starts: the line of the text, or the row of the sheet, from 1
record CellRow(long number, long line, List<String> cells) {}

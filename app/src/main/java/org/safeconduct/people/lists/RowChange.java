package org.safeconduct.people.lists;

import java.util.List;

/// One row of a list as a difference to what is stored.
///
/// @param line the line in the file; 0 for what is missing from it
/// @param name whom or what it is about
/// @param fields what changes
public record RowChange(long line, Kind kind, String name, List<Field> fields) {
  public RowChange {
    fields = List.copyOf(fields);
  }

  /// What happens to it.
  public enum Kind {
    CREATED,
    CHANGED,
    MISSING
  }

  /// One value that changes.
  ///
  /// @param column the name of the column
  /// @param before what is stored; empty when nothing is
  /// @param after what the list says; empty when it is taken away
  public record Field(String column, String before, String after) {
    /// The beginnings of the message keys that may have words for a code that it holds; `country.`
    /// for countries.
    public List<String> codes() {
      if (column.endsWith("country")) return List.of("country.");
      return switch (column) {
        case "category" -> List.of("people.category.");
        case "kind" -> List.of("premises.kind.");
        case "post" -> List.of("governance.post.");
        default -> List.of();
      };
    }
  }
}

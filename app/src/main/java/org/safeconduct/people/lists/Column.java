package org.safeconduct.people.lists;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safeconduct.shared.Folded;

/// A column that a list may have.
///
/// @param name the name that we ask for, such as `given_name`
/// @param required whether a list without it is refused
/// @param names every name by which it is known, folded
public record Column(String name, boolean required, Set<String> names) {
  /// Of a heading that may name a column, in characters: what is longer is no heading, and folding
  /// it for every column would take long.
  private static final int LONGEST = 200;

  public Column {
    names = Set.copyOf(names);
  }

  /// A column that a list must have.
  ///
  /// @param others what else it is called, in any language, parted by commas
  public static Column required(String name, String others) {
    return new Column(name, true, names(name, others));
  }

  /// A column that a list may leave out.
  ///
  /// @param others what else it is called, in any language, parted by commas
  public static Column optional(String name, String others) {
    return new Column(name, false, names(name, others));
  }

  /// Whether a heading in a list names this column.
  ///
  /// @param key of the heading
  boolean isNamed(String key) {
    return names.contains(key);
  }

  private static Set<String> names(String name, String others) {
    return Stream.concat(Stream.of(name), Arrays.stream(others.split(",")))
        .map(Column::key)
        .filter(key -> !key.isEmpty())
        .collect(Collectors.toSet());
  }

  /// What matters of a heading: not its case, accents, blanks and underscores.
  static String key(String heading) {
    return heading.length() > LONGEST ? "" : Folded.of(heading).replace(" ", "");
  }
}

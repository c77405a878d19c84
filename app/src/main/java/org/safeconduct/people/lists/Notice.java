package org.safeconduct.people.lists;

import java.util.List;

/// Something that a reader of a whole list should know. The words are in the message
/// `people.lists.notice.<code>`.
///
/// @param code kebab-case, stable
/// @param arguments what the words hold
public record Notice(String code, List<Object> arguments) {
  public Notice {
    arguments = List.copyOf(arguments);
  }

  /// A notice with what its words hold.
  public static Notice of(String code, Object... arguments) {
    return new Notice(code, List.of(arguments));
  }
}

package org.safeconduct.people.lists;

import java.util.List;

/// Nothing of this list can be read. The words are in the messages
/// `people.lists.unreadable.<code>` (why) and `people.lists.unreadable.<code>.remedy`.
public class UnreadableList extends RuntimeException {
  private final String code;
  private final transient List<Object> arguments;

  /// @param code kebab-case, stable
  /// @param arguments what the words hold
  public UnreadableList(String code, Object... arguments) {
    super("The list cannot be read: " + code + " " + List.of(arguments));
    this.code = code;
    this.arguments = List.of(arguments);
  }

  /// What is wrong.
  public String code() {
    return code;
  }

  /// What the words hold.
  public List<Object> arguments() {
    return arguments;
  }
}

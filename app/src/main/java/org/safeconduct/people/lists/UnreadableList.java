package org.safeconduct.people.lists;

import java.util.List;

/// Nothing of this list can be read. The words are in the messages
/// `people.lists.unreadable.<code>` (why) and `people.lists.unreadable.<code>.remedy`.
public class UnreadableList extends RuntimeException {
  private final String code;
  private final transient List<Object> arguments;
  private final String sheet;
  private final transient List<String> otherSheets;

  /// @param code kebab-case, stable
  /// @param arguments what the words hold
  public UnreadableList(String code, Object... arguments) {
    this(code, List.of(arguments), "", List.of());
  }

  private UnreadableList(
      String code, List<Object> arguments, String sheet, List<String> otherSheets) {
    super("The list cannot be read: " + code + " " + arguments);
    this.code = code;
    this.arguments = arguments;
    this.sheet = sheet;
    this.otherSheets = List.copyOf(otherSheets);
  }

  /// The same of one sheet of a workbook.
  ///
  /// @param name the sheet that was read; an empty text if none was
  /// @param others those that hold something too
  UnreadableList inSheet(String name, List<String> others) {
    var told = new UnreadableList(code, arguments, name, others);
    told.initCause(this);
    return told;
  }

  /// The sheet that was read; an empty text if there is no other to choose, or none was read.
  public String sheet() {
    return sheet;
  }

  /// The sheets that may hold the list instead, in the order of the workbook.
  public List<String> otherSheets() {
    return otherSheets;
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

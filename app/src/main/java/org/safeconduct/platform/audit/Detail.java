package org.safeconduct.platform.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.NamedRecords;

/// One thing that an entry says beside who did what to what.
///
/// @param what in words, such as `filter: known at`, by the names that were stored
/// @param values the first of them
/// @param more how many others there are
record Detail(String what, List<Value> values, int more) {
  static final int SHOWN = 10;

  /// @param all how it is, one or many
  static Detail of(String what, List<String> all) {
    var shown = all.stream().limit(SHOWN).map(Value::of).toList();
    return new Detail(what, shown, all.size() - shown.size());
  }

  /// What it is called, the outer names first, such as `filter` and `known at`.
  public List<String> names() {
    return List.of(what.split(": "));
  }

  /// The beginnings of the message keys that may have words for its values.
  public List<String> codes() {
    return DetailCodes.beginnings(names().getLast());
  }

  /// A text, or the id of a record.
  ///
  /// @param id null if it is none
  record Value(String text, @Nullable UUID id) {
    static Value of(String text) {
      return new Value(shown(text), NamedRecords.id(text));
    }

    /// Moments to the minute, as all others; addresses as short as they can be written.
    private static String shown(String text) {
      if (text.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z"))
        return text.substring(0, 10) + " " + text.substring(11, 16) + " UTC";
      return text.matches("[0-9a-f]{1,4}(:[0-9a-f]{1,4}){7}")
          ? text.replaceFirst("(^|:)(0(:|$)){2,}", "::")
          : text;
    }
  }
}

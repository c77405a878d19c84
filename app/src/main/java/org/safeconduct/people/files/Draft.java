package org.safeconduct.people.files;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// A part of a file as somebody typed it or a program sent it, right or wrong: texts by field.
///
/// @param values what is not in it, or blank, was left empty
public record Draft(Map<String, String> values) {
  public Draft {
    values = Map.copyOf(values);
  }

  /// What stands in a field, without blanks around it.
  public String text(String field) {
    return values.getOrDefault(field, "").strip();
  }

  /// The same with other values for some fields.
  public Draft with(Map<String, String> changes) {
    var all = new LinkedHashMap<>(values);
    all.putAll(changes);
    return new Draft(all);
  }

  /// What differs between two drafts, each field with its old and its new text.
  Map<String, Change> differenceTo(Draft after) {
    var changes = new LinkedHashMap<String, Change>();
    var fields = new java.util.TreeSet<>(values.keySet());
    fields.addAll(after.values.keySet());
    for (var field : fields)
      if (!Objects.equals(text(field), after.text(field)))
        changes.put(field, new Change(text(field), after.text(field)));
    return changes;
  }

  /// What a field was, and what it is now.
  public record Change(String before, String after) {}
}

package org.safeconduct.platform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The conditions of a question, as SQL with named parameters. The SQL is always written by the
/// room that asks; what a user typed goes into parameters only.
public final class Conditions {
  private static final int WORDS = 10;

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();

  /// Adds a condition without parameters of its own.
  public Conditions and(String condition) {
    conditions.add(condition);
    return this;
  }

  /// Adds a condition with one parameter.
  public Conditions and(String condition, String name, Object value) {
    conditions.add(condition);
    parameters.put(name, value);
    return this;
  }

  /// Adds a condition with these parameters.
  public Conditions and(String condition, Map<String, Object> values) {
    conditions.add(condition);
    parameters.putAll(values);
    return this;
  }

  /// Adds parameters of another part of the question.
  public Conditions with(Map<String, Object> values) {
    parameters.putAll(values);
    return this;
  }

  /// Asks that each of the first ten words of a text stands somewhere, in any order.
  ///
  /// @param like the folded text to look in, before `like '%' || … || '%'`
  /// @param fold the function that folds a word, such as `people.folded`
  public Conditions andWords(String like, String fold, String text) {
    var words = text.strip().split("\\s+");
    for (int i = 0; i < Math.min(WORDS, words.length); i++)
      if (!words[i].isEmpty())
        and(
            like + " like '%' || " + fold + "(:word" + i + ") || '%'",
            "word" + i,
            literal(words[i]));
    return this;
  }

  /// The text so that `like` finds it as it stands.
  public static String literal(String text) {
    return text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  /// The conditions after `where` or `and`, or an empty string.
  public String after(String keyword) {
    return conditions.isEmpty() ? "" : keyword + " " + String.join("\n  and ", conditions);
  }

  /// The parameters of all conditions.
  public Map<String, Object> parameters() {
    return parameters;
  }
}

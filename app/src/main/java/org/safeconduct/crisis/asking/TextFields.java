package org.safeconduct.crisis.asking;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.safeconduct.crisis.NewHeadcount.Fault;
import org.safeconduct.crisis.NewHeadcount.Text;

/// Reads the texts of a form: the fields `subject.<language>` and `body.<language>`, such as
/// `subject.fr`.
public final class TextFields {
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})?");
  private static final int MOST = 30;

  private TextFields() {}

  /// The texts by language. A language whose fields are both blank is left out: its readers
  /// get the closest other one.
  public static Map<String, Text> read(Map<String, String> fields) {
    var texts = new TreeMap<String, Text>();
    fields.forEach((name, subject) -> {
      if (!name.startsWith("subject.") || texts.size() >= MOST) return;
      var language = name.substring("subject.".length());
      var body = fields.getOrDefault("body." + language, "");
      if (LANGUAGE.matcher(language).matches() && !(subject + body).isBlank())
        texts.put(language, new Text(subject, body));
    });
    return texts;
  }

  /// Message keys of what is wrong, by field, the first fault of each.
  public static Map<String, String> byField(List<Fault> faults) {
    var keys = new LinkedHashMap<String, String>();
    faults.forEach(it -> keys.putIfAbsent(it.field(), "crisis.fault." + it.code()));
    return keys;
  }
}

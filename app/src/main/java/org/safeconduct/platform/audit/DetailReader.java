package org.safeconduct.platform.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads what an entry says, without what says nothing. Filters stand there as JSON, or as the
/// text of a Java record where they were written down so.
@Component
class DetailReader {
  private static final Pattern RECORD = Pattern.compile("[A-Z]\\w*\\[(.*)]", Pattern.DOTALL);
  private static final Pattern FOREVER = Pattern.compile("\\+?9999+-12-31T.*");
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");

  private final JsonMapper json;

  DetailReader(JsonMapper json) {
    this.json = json;
  }

  /// What it says, but for what stands beside it as the subject anyway.
  List<Detail> read(AuditEntry entry) {
    var found = new ArrayList<Detail>();
    try {
      add("", json.readTree(entry.details()), found);
    } catch (JacksonException unreadable) {
      return List.of(Detail.of("", List.of(entry.details())));
    }
    found.removeIf(it -> !it.what().contains(":")
        && it.more() == 0
        && it.values().size() == 1
        && it.values().getFirst().id() != null
        && entry.subject().equals(it.values().getFirst().text()));
    return found;
  }

  private static void add(String what, JsonNode node, List<Detail> found) {
    if (node.isObject())
      node.propertyStream().forEach(it -> add(under(what, it.getKey()), it.getValue(), found));
    else if (node.isArray() && !node.isEmpty())
      found.add(Detail.of(what, node.valueStream().map(DetailReader::text).toList()));
    else if (!node.isNull() && !node.isArray()) addText(what, text(node), found);
  }

  private static String text(JsonNode node) {
    return node.isValueNode() ? node.asString("") : node.toString();
  }

  private static void addText(String what, String text, List<Detail> found) {
    var record = RECORD.matcher(text);
    if (record.matches()) addParts(what, record.group(1), found);
    else if (!text.isBlank() && !text.equals("[]") && !FOREVER.matcher(text).matches())
      found.add(Detail.of(what, List.of(text)));
  }

  private static void addParts(String what, String parts, List<Detail> found) {
    for (var part : apart(parts)) {
      int named = part.indexOf('=');
      var value = named < 0 ? part : part.substring(named + 1);
      var name = named < 0 ? "" : part.substring(0, named);
      if (!value.equals("null") && !value.equals("false"))
        addText(name.equals("value") ? what : under(what, name), value, found);
    }
  }

  /// The parts between commas that lie in no brackets.
  private static List<String> apart(String text) {
    var parts = new ArrayList<String>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (sign == '[') depth++;
      if (sign == ']') depth--;
      if (depth == 0 && text.startsWith(", ", i)) {
        parts.add(text.substring(from, i));
        from = i + 2;
      }
    }
    if (from < text.length()) parts.add(text.substring(from));
    return parts;
  }

  private static String under(String what, String name) {
    var words = HUMP.matcher(name).replaceAll(" ").toLowerCase(Locale.ROOT);
    return what.isEmpty() || words.isEmpty() ? what + words : what + ": " + words;
  }
}

package org.safeconduct.profiles;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Content;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/// Reads an edition from its YAML text and says in words what is wrong with it.
final class EditionReader {
  private EditionReader() {}

  /// @throws IllegalArgumentException with what to mend
  static Edition read(String text) {
    try {
      var options = new LoaderOptions();
      options.setAllowDuplicateKeys(false);
      var root = map(new Yaml(new SafeConstructor(options)).load(text), "the profile");
      return edition(root);
    } catch (YAMLException unreadable) {
      throw new IllegalArgumentException("Not YAML: " + unreadable.getMessage(), unreadable);
    }
  }

  private static Edition edition(Map<String, Object> root) {
    return new Edition(
        new EditionId(text(root, "profile"), text(root, "version")),
        words(root.get("title"), "title"),
        text(root, "source"),
        labels(root),
        terms(root, "categories"),
        terms(root, "posts"),
        named(root),
        labelOf(map(root.get("content"), "content")),
        settings(map(root.get("settings"), "settings")));
  }

  private static List<Label> labels(Map<String, Object> root) {
    var labels = new ArrayList<Label>();
    for (var entry : map(root.get("labels"), "labels").entrySet()) {
      var label = map(entry.getValue(), entry.getKey());
      labels.add(new Label(
          entry.getKey(),
          number(label, "rank"),
          words(label.get("words"), entry.getKey()),
          truth(label, "logs-reads", false),
          truth(label, "watermark", false)));
    }
    return labels;
  }

  private static List<Term> terms(Map<String, Object> root, String key) {
    var terms = new ArrayList<Term>();
    for (var entry : map(root.get(key), key).entrySet()) {
      var term = map(entry.getValue(), entry.getKey());
      terms.add(new Term(
          entry.getKey(),
          words(term.get("words"), entry.getKey()),
          truth(term, "used", true),
          truth(term, "covered", true)));
    }
    return terms;
  }

  private static Map<String, Words> named(Map<String, Object> root) {
    var named = new HashMap<String, Words>();
    map(root.get("words"), "words").forEach((key, value) -> named.put(key, words(value, key)));
    return named;
  }

  private static Map<Content, String> labelOf(Map<String, Object> root) {
    var labelOf = new EnumMap<Content, String>(Content.class);
    for (var content : Content.values()) labelOf.put(content, text(root, content.key()));
    return labelOf;
  }

  private static Map<Setting, Integer> settings(Map<String, Object> root) {
    var settings = new EnumMap<Setting, Integer>(Setting.class);
    for (var key : root.keySet())
      settings.put(
          Setting.find(key)
              .orElseThrow(() -> new IllegalArgumentException("There is no setting " + key)),
          number(root, key));
    for (var setting : Setting.values())
      setting.otherwise().ifPresent(it -> settings.putIfAbsent(setting, it));
    return settings;
  }

  private static Words words(@Nullable Object value, String of) {
    var words = new HashMap<String, String>();
    map(value, "the words of " + of).forEach((language, text) -> words.put(language, "" + text));
    return new Words(words);
  }

  private static Map<String, Object> map(@Nullable Object value, String what) {
    if (!(value instanceof Map<?, ?> entries))
      throw new IllegalArgumentException(what + " is missing or holds no entries");
    var map = new LinkedHashMap<String, Object>();
    entries.forEach((key, entry) -> map.put(String.valueOf(key), entry));
    return map;
  }

  private static String text(Map<String, Object> map, String key) {
    var value = map.get(key);
    if (value == null || value.toString().isBlank())
      throw new IllegalArgumentException(key + " is missing");
    return value.toString();
  }

  private static int number(Map<String, Object> map, String key) {
    if (map.get(key) instanceof Integer number) return number;
    throw new IllegalArgumentException(key + " is missing or no whole number");
  }

  private static boolean truth(Map<String, Object> map, String key, boolean otherwise) {
    var value = map.getOrDefault(key, otherwise);
    if (value instanceof Boolean truth) return truth;
    throw new IllegalArgumentException(key + " is neither true nor false");
  }
}

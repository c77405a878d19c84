package org.safeconduct.demo.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How people are called in some part of the world.
///
/// @param languages by country (ISO 3166-1 alpha-2) where the culture is at home: the language
///     in which to write to people from there
/// @param language of people from anywhere else
/// @param given given names in common use
/// @param stems,endings what family names are put together from
record Culture(
    Map<String, String> languages,
    String language,
    List<String> given,
    List<String> stems,
    List<String> endings) {

  /// All of `demo/cultures.txt`: four lines a culture.
  static List<Culture> all() {
    var lines = DemoResource.lines("cultures.txt").toList();
    var all = new ArrayList<Culture>();
    for (int i = 0; i < lines.size(); i += 4) all.add(culture(lines.subList(i, i + 4)));
    return List.copyOf(all);
  }

  private static Culture culture(List<String> lines) {
    var head = lines.getFirst().split("\\|");
    var language = head[1].strip();
    var languages = new TreeMap<String, String>();
    for (var country : head.length < 3 ? new String[0] : head[2].strip().split(" ")) {
      if (country.isEmpty()) continue;
      languages.put(
          country.substring(0, 2), country.length() > 2 ? country.substring(3) : language);
    }
    return new Culture(
        languages, language, words(lines.get(1)), words(lines.get(2)), words(lines.get(3)));
  }

  private static List<String> words(String line) {
    var list = line.substring(line.indexOf(':') + 1).strip();
    return list.equals("-") ? List.of("") : List.of(list.split(" "));
  }
}

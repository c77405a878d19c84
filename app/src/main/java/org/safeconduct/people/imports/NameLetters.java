package org.safeconduct.people.imports;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/// What the letters of a name may hide.
final class NameLetters {
  /// Embeddings, overrides and isolates of the direction of writing (Unicode UAX #9): with them a
  /// name reads otherwise than it is stored, and turns round what stands beside it.
  private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

  /// Alphabets with letters that look alike.
  private static final Set<UnicodeScript> ALIKE =
      EnumSet.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.GREEK);

  private NameLetters() {}

  /// Whether it turns the direction of writing.
  static boolean turns(String name) {
    return TURNING.matcher(name).find();
  }

  /// The name without what turns the direction of writing, to be shown.
  static String straight(String name) {
    return TURNING.matcher(name).replaceAll("�");
  }

  /// Whether one of its words is written in two alphabets with letters that look alike, such as a
  /// Latin name with a Cyrillic а.
  static boolean mixesAlphabets(String name) {
    for (var word : name.split("[\\s'’-]+")) {
      var used = EnumSet.noneOf(UnicodeScript.class);
      word.codePoints().mapToObj(UnicodeScript::of).filter(ALIKE::contains).forEach(used::add);
      if (used.size() > 1) return true;
    }
    return false;
  }
}

package org.safeconduct.platform;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/// Letters that would mislead whoever reads a name or a word that somebody typed.
public final class Letters {
  private static final Set<UnicodeScript> LOOK_ALIKE =
      EnumSet.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.GREEK);

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[ '’-]+");

  private Letters() {}

  /// Whether the text holds control characters or such as turn the reading direction.
  public static boolean mislead(String text) {
    return text.codePoints().anyMatch(Letters::misleads);
  }

  /// Whether the letter controls or turns something. Joiners and the marks that keep Arabic beside
  /// Latin readable are no harm.
  public static boolean misleads(int letter) {
    return switch (Character.getType(letter)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR -> true;
      case Character.FORMAT -> !(letter >= 0x200C && letter <= 0x200F) && letter != 0x061C;
      default -> false;
    };
  }

  /// Whether a word of the text is of letters that look alike from several scripts.
  public static boolean mix(String text) {
    for (var word : BETWEEN_WORDS.split(text)) if (scripts(word).size() > 1) return true;
    return false;
  }

  private static Set<UnicodeScript> scripts(String word) {
    var scripts = EnumSet.noneOf(UnicodeScript.class);
    word.codePoints().mapToObj(UnicodeScript::of).forEach(scripts::add);
    scripts.retainAll(LOOK_ALIKE);
    return scripts;
  }
}

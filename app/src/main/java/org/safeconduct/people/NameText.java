package org.safeconduct.people;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Names as people type them: brought into one form, and refused when they hold what would
/// mislead a reader.
public final class NameText {
  /// Of a given and of a family name each, in characters.
  public static final int LONGEST = 140;

  private static final Set<UnicodeScript> LOOK_ALIKE =
      EnumSet.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.GREEK);

  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u2007\\u202F]+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[ '’-]+");

  private NameText() {}

  /// In composed letters (Unicode NFC), words parted by single blanks.
  public static String tidy(String typed) {
    if (isPlain(typed) && !typed.contains("  ")) return typed.strip();
    var composed = Normalizer.normalize(typed, Normalizer.Form.NFC);
    return BLANKS.matcher(composed).replaceAll(" ").strip();
  }

  /// What is wrong with a tidy name: `name-too-long`; `name-letters` for control characters and
  /// those that turn the reading direction; `name-mixed` for a word of letters that look alike
  /// from several scripts.
  public static Optional<String> fault(String name) {
    if (name.length() > LONGEST) return Optional.of("name-too-long");
    if (isPlain(name)) return Optional.empty();
    if (name.codePoints().anyMatch(NameText::misleads)) return Optional.of("name-letters");
    for (var word : BETWEEN_WORDS.split(name))
      if (scripts(word).size() > 1) return Optional.of("name-mixed");
    return Optional.empty();
  }

  /// A name that may be at fault, as it can be shown: cut to the longest, and with a sign in place
  /// of each letter that would mislead.
  public static String shown(String name) {
    var cut = name.length() > LONGEST ? name.substring(0, LONGEST) + "…" : name;
    return cut.codePoints()
        .map(letter -> misleads(letter) ? '\uFFFD' : letter)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /// Whether it holds only what every keyboard has: most names, which need no closer look.
  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++)
      if (name.charAt(i) < ' ' || name.charAt(i) > '~') return false;
    return true;
  }

  /// Joiners and the marks that keep Arabic beside Latin readable are no harm.
  private static boolean misleads(int letter) {
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

  private static Set<UnicodeScript> scripts(String word) {
    var scripts = EnumSet.noneOf(UnicodeScript.class);
    word.codePoints().mapToObj(UnicodeScript::of).forEach(scripts::add);
    scripts.retainAll(LOOK_ALIKE);
    return scripts;
  }
}

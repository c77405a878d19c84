package org.safeconduct.people;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.safeconduct.platform.Letters;

/// Names as people type them: brought into one form, and refused when they hold what would
/// mislead a reader.
public final class NameText {
  /// Of a given and of a family name each, in characters.
  public static final int LONGEST = 140;

  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u2007\\u202F]+");

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
    if (Letters.mislead(name)) return Optional.of("name-letters");
    return Letters.mix(name) ? Optional.of("name-mixed") : Optional.empty();
  }

  /// A name that may be at fault, as it can be shown: cut to the longest, and with a sign in place
  /// of each letter that would mislead.
  public static String shown(String name) {
    var cut = name.length() > LONGEST ? name.substring(0, LONGEST) + "…" : name;
    return cut.codePoints()
        .map(letter -> Letters.misleads(letter) ? '\uFFFD' : letter)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /// Whether it holds only what every keyboard has: most names, which need no closer look.
  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++)
      if (name.charAt(i) < ' ' || name.charAt(i) > '~') return false;
    return true;
  }
}

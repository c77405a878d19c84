package org.safeconduct.profiles;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.safeconduct.platform.Languages;
import org.safeconduct.platform.Letters;
import org.safeconduct.shared.Folded;

/// What words of an organisation's own may hold: they stand on every page and in every file.
final class WordRules {
  /// In characters.
  static final int LONGEST = 80;

  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u2007\\u202F]+");
  private static final Pattern MARKUP = Pattern.compile("[<>{}\\[\\]`|\\\\]|&#?\\w+;|^[=+@-]");

  private WordRules() {}

  /// What was typed, by language, without what is empty or what the profile says anyway.
  static Map<String, String> tidy(Map<String, String> typed, Words usual) {
    var tidy = new HashMap<String, String>();
    for (var language : Languages.ALL) {
      var composed =
          Normalizer.normalize(typed.getOrDefault(language.getLanguage(), ""), Normalizer.Form.NFC);
      var words = BLANKS.matcher(composed).replaceAll(" ").strip();
      if (!words.isEmpty() && !words.equals(usual.byLanguage().get(language.getLanguage())))
        tidy.put(language.getLanguage(), words);
    }
    return tidy;
  }

  /// What is wrong, by language: `long`, `letters` for control characters and those that turn the
  /// reading direction, `mixed` for letters of several scripts that look alike, `markup`, `empty`
  /// without a letter, `taken` for what something else of the kind is called.
  ///
  /// @param others what the organisation calls the others of the kind
  static Map<String, String> faults(Map<String, String> own, List<Words> others) {
    var faults = new HashMap<String, String>();
    own.forEach((language, words) -> fault(words)
        .or(() ->
            isTaken(words, Locale.of(language), others) ? Optional.of("taken") : Optional.empty())
        .ifPresent(fault -> faults.put(language, fault)));
    return faults;
  }

  private static Optional<String> fault(String words) {
    if (words.length() > LONGEST) return Optional.of("long");
    if (Letters.mislead(words)) return Optional.of("letters");
    if (MARKUP.matcher(words).find()) return Optional.of("markup");
    if (Letters.mix(words)) return Optional.of("mixed");
    return words.codePoints().anyMatch(Character::isLetter)
        ? Optional.empty()
        : Optional.of("empty");
  }

  private static boolean isTaken(String words, Locale language, List<Words> others) {
    var wanted = Folded.of(words);
    return others.stream().anyMatch(it -> Folded.of(it.in(language)).equals(wanted));
  }
}

package org.safeconduct.crisis.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.safeconduct.notifications.Words;
import org.springframework.context.MessageSource;

/// What people should do, as a paragraph of the question that begins with the words for it. So
/// an officer who changes or removes it in the text changes what the answer page says too.
///
/// @param language in which it is written
/// @param words what to do, one or more lines
public record ToDo(String language, String words) {
  private static final String KEY = "crisis.message.to-do";
  private static final int LONGEST = 1_200;

  /// The paragraph that tells people of this language what to do.
  static String paragraph(String instruction, String language, MessageSource messages) {
    var lines = instruction.strip().replaceAll("\\s*\\R\\s*", "\n");
    return begins(language, messages) + " " + Shortened.to(LONGEST, lines);
  }

  /// What those who were asked should do, in the reader's language if they were asked in it, else
  /// in English or the first there is; as last told, if several paragraphs do. Empty if none
  /// does.
  ///
  /// @param asked what was asked, by language tag
  public static Optional<ToDo> among(
      Map<String, Words> asked, Locale reader, MessageSource messages) {
    var languages = new ArrayList<>(List.of(reader.getLanguage(), Locale.ENGLISH.getLanguage()));
    languages.addAll(new TreeSet<>(asked.keySet()));
    var language = languages.stream().filter(asked::containsKey).findFirst().orElse("");
    return Optional.ofNullable(asked.get(language))
        .flatMap(it -> last(it.body(), begins(language, messages)))
        .map(it -> new ToDo(language, it));
  }

  private static Optional<String> last(String body, String begins) {
    return List.of(body.split("(?>\\R)\\s*\\R")).reversed().stream()
        .map(String::strip)
        .filter(it -> it.startsWith(begins))
        .map(it -> Shortened.to(LONGEST, it.substring(begins.length()).strip()))
        .filter(it -> !it.isEmpty())
        .findFirst();
  }

  private static String begins(String language, MessageSource messages) {
    return messages.getMessage(KEY, null, Locale.of(language));
  }
}

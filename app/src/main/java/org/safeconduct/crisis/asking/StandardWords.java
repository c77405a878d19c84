package org.safeconduct.crisis.asking;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.safeconduct.crisis.NewHeadcount.Text;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// The texts that an officer starts from, in every language that Safeconduct speaks.
@Component
public class StandardWords {
  /// The languages in which there are texts, as language tags.
  public static final List<String> LANGUAGES = List.of("en", "fr", "ar");
  private static final String TITLE_ENDS = "{title}\n\n";

  private final MessageSource messages;

  StandardWords(MessageSource messages) {
    this.messages = messages;
  }

  /// The first question. `{title}` stands for the title until the headcount is opened.
  ///
  /// @param toDo what people should do, by language tag; stands below the title where there is
  ///     something
  public Map<String, Text> question(Map<String, String> toDo) {
    var texts = new TreeMap<String, Text>();
    for (var language : LANGUAGES) {
      var text = text("crisis.message.question.", language);
      texts.put(
          language,
          toDo.getOrDefault(language, "").isBlank()
              ? text
              : new Text(text.subject(), withToDo(text.body(), language, toDo)));
    }
    return texts;
  }

  private String withToDo(String body, String language, Map<String, String> toDo) {
    var paragraph = ToDo.paragraph(toDo.getOrDefault(language, ""), language, messages);
    return body.replace(TITLE_ENDS, TITLE_ENDS + paragraph + "\n\n");
  }

  /// What to send to everybody who was asked.
  public Map<String, Text> announcement(Announcement.Kind kind, String title) {
    return texts(kind.key(), title);
  }

  /// Why somebody does not count who stands in the register twice, in the reader's language.
  public String countedWith(String organisation) {
    return messages.getMessage(
        "crisis.excluded.twin", new Object[] {organisation}, LocaleContextHolder.getLocale());
  }

  /// Where somebody is who is about to arrive, in the reader's language.
  public String arriving(String where) {
    return messages.getMessage(
        "crisis.presence.arriving", new Object[] {where}, LocaleContextHolder.getLocale());
  }

  /// Where somebody is of whom nothing is known, in the reader's language.
  public String unlocated() {
    return messages.getMessage("crisis.presence.unlocated", null, LocaleContextHolder.getLocale());
  }

  private Map<String, Text> texts(String key, String title) {
    var texts = new TreeMap<String, Text>();
    for (var language : LANGUAGES) {
      var text = text(key, language);
      texts.put(language, title.isBlank() ? text : text.about(title));
    }
    return texts;
  }

  private Text text(String key, String language) {
    return new Text(words(key + "subject", language), words(key + "body", language));
  }

  private String words(String key, String language) {
    return messages.getMessage(key, null, Locale.of(language));
  }
}

package org.safeconduct.notifications.mail;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safeconduct.notifications.Letter;
import org.safeconduct.platform.LeftToRight;
import org.springframework.web.util.HtmlUtils;

/// The text of a mail, plain and as HTML that any mail program shows.
class LetterBody {
  private static final Set<String> RIGHT_TO_LEFT =
      Set.of("ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi");

  private final Letter letter;
  private final String notice;
  private final Locale locale;

  /// @param notice stands above the text; may be empty
  LetterBody(Letter letter, String notice, Locale locale) {
    this.letter = letter;
    this.notice = notice;
    this.locale = locale;
  }

  String text() {
    return (notice.isEmpty() ? letter.body() : notice + "\n\n" + letter.body()) + "\n";
  }

  String html() {
    var direction = RIGHT_TO_LEFT.contains(locale.getLanguage()) ? "rtl" : "ltr";
    return """
        <!DOCTYPE html>
        <html lang="%s" dir="%s">
        <head><meta charset="utf-8"></head>
        <body>
        %s%s
        </body>
        </html>
        """.formatted(locale.toLanguageTag(), direction, htmlNotice(), paragraphs());
  }

  private String htmlNotice() {
    return notice.isEmpty() ? "" : "<p><strong>" + escaped(notice) + "</strong></p>\n";
  }

  private String paragraphs() {
    return Stream.of(letter.body().strip().split("\\R[ \\t]*\\R\\s*"))
        .map(it -> "<p>" + linked(numbers(escaped(it))).replaceAll("\\R", "<br>\n") + "</p>")
        .collect(Collectors.joining("\n"));
  }

  private String linked(String html) {
    if (!letter.link().startsWith("http")) return html;
    var link = escaped(letter.link());
    return html.replace(link, "<a href=\"" + link + "\">" + link + "</a>");
  }

  private static String numbers(String html) {
    return LeftToRight.numbers(html, "<bdi dir=\"ltr\">", "</bdi>");
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}

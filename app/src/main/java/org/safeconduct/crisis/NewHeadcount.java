package org.safeconduct.crisis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safeconduct.crisis.asking.Shortened;
import org.safeconduct.crisis.opening.Population;
import org.safeconduct.notifications.Words;

/// What an officer wants to open.
///
/// @param population whom it is about
/// @param title what it is about, 1 to 200 characters
/// @param texts what to ask, by language tag, as typed
/// @param exercise whether nothing has really happened
/// @param schedule when to ask again
/// @param key names the request: the same one sent twice opens one headcount; 1 to 100
///     characters
public record NewHeadcount(
    Population population,
    String title,
    Map<String, Text> texts,
    boolean exercise,
    Schedule schedule,
    String key) {
  /// The longest title and the longest subject of a message, in characters.
  public static final int LONGEST_TITLE = 200;

  static final int LONGEST_SUBJECT = 200;
  private static final int LONGEST_BODY = 5_000;
  private static final String TITLE = "{title}";

  public NewHeadcount {
    title = title.strip();
    texts = Map.copyOf(texts);
  }

  /// Everything that is wrong with it, as far as can be said without looking anything up.
  List<Fault> faults() {
    var faults = new ArrayList<Fault>();
    if (title.isEmpty()) faults.add(new Fault("title", "missing"));
    if (title.length() > LONGEST_TITLE) faults.add(new Fault("title", "too-long"));
    if (texts.isEmpty()) faults.add(new Fault("words", "missing"));
    new TreeMap<>(texts)
        .forEach((language, text) -> faults.addAll(faultsIn(language, text.about(title), true)));
    if (!schedule.isSound()) faults.add(new Fault("schedule", "unsound"));
    return faults;
  }

  /// What to ask, by language, with the title filled in.
  Map<String, Words> words() {
    var words = new TreeMap<String, Words>();
    texts.forEach((language, text) -> words.put(language, text.about(title).words()));
    return words;
  }

  /// What is wrong with a text that is sent to many.
  ///
  /// @param needsLink whether it must hold the personal answer link
  static List<Fault> faultsIn(String language, Text text, boolean needsLink) {
    var faults = new ArrayList<Fault>();
    if (text.subject().isBlank()) faults.add(new Fault("subject." + language, "missing"));
    if (text.subject().length() > LONGEST_SUBJECT)
      faults.add(new Fault("subject." + language, "too-long"));
    if (text.body().isBlank()) faults.add(new Fault("body." + language, "missing"));
    if (text.body().length() > LONGEST_BODY) faults.add(new Fault("body." + language, "too-long"));
    if (needsLink && !text.body().isBlank() && !text.body().contains("{link}"))
      faults.add(new Fault("body." + language, "no-link"));
    return faults;
  }

  /// A text as typed.
  ///
  /// @param subject one line, at most 200 characters; may hold `{name}` and `{title}`
  /// @param body at most 5,000 characters; holds `{link}`, may hold `{name}` and `{title}`
  public record Text(String subject, String body) {
    /// Lines end in `\n`, however they were sent.
    public Text {
      body = body.replace("\r\n", "\n").replace('\r', '\n');
    }

    /// The same with the title filled in. In the subject the title gives way, so that what is
    /// asked can always be read.
    public Text about(String title) {
      int room = Math.max(2, LONGEST_SUBJECT - subject.length() + TITLE.length());
      return new Text(
          subject.replaceFirst(
              Pattern.quote(TITLE), Matcher.quoteReplacement(Shortened.to(room, title))),
          body.replace(TITLE, title));
    }

    Words words() {
      return new Words(subject.strip(), body.strip());
    }
  }

  /// One thing that is wrong.
  ///
  /// @param field which part: `title`, `words`, `subject.<language>`, `body.<language>`,
  ///     `schedule`, `population`, `people`, `key`, `address`
  /// @param code what is wrong with it; the words are at message key `crisis.fault.<code>`
  /// @param more what helps to say it rightly, told by `crisis.fault.<code>.more`; empty if there
  ///     is nothing
  public record Fault(String field, String code, String more) {
    public Fault(String field, String code) {
      this(field, code, "");
    }

    /// The message key of its words.
    public String label() {
      return "crisis.fault." + code + (more.isEmpty() ? "" : ".more");
    }
  }
}

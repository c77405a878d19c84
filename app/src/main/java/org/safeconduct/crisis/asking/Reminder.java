package org.safeconduct.crisis.asking;

import java.util.Map;
import java.util.TreeMap;
import org.safeconduct.notifications.Words;

/// What the silent are asked with once something that was said has been corrected.
public final class Reminder {
  private static final int LONGEST = 20_000;
  private static final String BETWEEN = "\n\n– – –\n\n";

  private Reminder() {}

  /// The question, with the correction below it. Where a language has no correction its
  /// readers get the closest language that has one, as they got the correction itself.
  public static Map<String, Words> of(Map<String, Words> question, Map<String, Words> correction) {
    var reminder = new TreeMap<String, Words>();
    correction.forEach((language, right) -> {
      var asked = question.get(language);
      reminder.put(language, asked == null ? right : below(asked, right));
    });
    return reminder;
  }

  /// After so many corrections that they no longer fit, the newest stands alone.
  private static Words below(Words asked, Words right) {
    var body = asked.body() + BETWEEN + right.subject() + "\n\n" + right.body();
    return body.length() > LONGEST ? right : new Words(asked.subject(), body);
  }
}

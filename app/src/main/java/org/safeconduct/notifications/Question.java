package org.safeconduct.notifications;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// One round of asking (or telling) many people the same.
///
/// @param id the same in each round; a correction or an all-clear is a question of its own
/// @param purpose what it is for; decides what leaves first
/// @param about the page that tells it in full, such as `/headcounts/<id>`
/// @param exercise whether nothing has really happened; each message then says so first
/// @param words by BCP 47 language tag, at least one; a recipient gets the closest, else
///     English, else the first
/// @param recipients whom to ask in this round; empty asks nobody
/// @param round 1 for the first, one more for each time the silent are asked again
public record Question(
    QuestionId id,
    Purpose purpose,
    String about,
    boolean exercise,
    Map<String, Words> words,
    List<Recipient> recipients,
    int round) {
  public Question {
    if (words.isEmpty()) throw new IllegalArgumentException("A question has words");
    if (round < 1) throw new IllegalArgumentException("Rounds count from 1, not " + round);
    words = Map.copyOf(words);
    recipients = List.copyOf(recipients);
  }

  /// Which of the question's languages a recipient gets who prefers this one.
  public String languageFor(String preferred) {
    if (words.containsKey(preferred)) return preferred;
    var language = Locale.forLanguageTag(preferred).getLanguage();
    if (words.containsKey(language)) return language;
    return words.containsKey("en") ? "en" : new TreeMap<>(words).firstKey();
  }
}

package org.safeconduct.notifications.sent;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safeconduct.notifications.MessageState;
import org.safeconduct.notifications.Purpose;
import org.safeconduct.notifications.QuestionId;

/// A line of the list of questions.
///
/// @param subject of its newest round
/// @param about the page that tells it in full, or an empty string
/// @param stoppedAt since when nothing more goes out, if so
/// @param rounds how often it was asked
/// @param messages how many messages are in each state, all rounds together
record AskedQuestion(
    QuestionId id,
    Purpose purpose,
    String subject,
    String about,
    boolean exercise,
    Instant askedAt,
    String askedBy,
    @Nullable Instant stoppedAt,
    int rounds,
    Map<MessageState, Integer> messages) {
  /// How many messages, all states together.
  public int total() {
    return messages.values().stream().mapToInt(Integer::intValue).sum();
  }

  /// For templates, which know states by name.
  public int countOf(String state) {
    return count(MessageState.valueOf(state));
  }

  int count(MessageState state) {
    return messages.getOrDefault(state, 0);
  }

  AskedQuestion with(Map<MessageState, Integer> counts) {
    return new AskedQuestion(
        id, purpose, subject, about, exercise, askedAt, askedBy, stoppedAt, rounds, counts);
  }
}

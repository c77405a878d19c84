package org.safeconduct.notifications;

import java.util.UUID;

/// Names one question.
public record QuestionId(UUID value) {
  /// A name that nothing else has.
  public static QuestionId fresh() {
    return new QuestionId(UUID.randomUUID());
  }

  /// Reads what [#toString()] wrote.
  ///
  /// @throws IllegalArgumentException if it is no UUID
  public static QuestionId valueOf(String text) {
    return new QuestionId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

package org.safeconduct.notifications;

import java.util.UUID;

/// Names one message, on every attempt to send it.
public record MessageId(UUID value) {
  /// Reads what [#toString()] wrote.
  ///
  /// @throws IllegalArgumentException if it is no UUID
  public static MessageId valueOf(String text) {
    return new MessageId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

package org.safeconduct.notifications;

import java.time.Instant;

/// A message that one worker has in hand.
///
/// @param letter what to send
/// @param question what it belongs to
/// @param attempts how often it was tried before
/// @param queuedAt since when it waits
record QueuedMessage(Letter letter, QuestionId question, int attempts, Instant queuedAt) {
  MessageId id() {
    return letter.message();
  }
}

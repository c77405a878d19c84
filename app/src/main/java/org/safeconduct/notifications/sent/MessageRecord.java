package org.safeconduct.notifications.sent;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeconduct.notifications.Purpose;

/// All that is known of one message.
///
/// @param about the page that tells the question in full, or an empty string
/// @param language BCP 47 tag of the words
/// @param body the text with the name filled in, cut where the personal link or code stood
/// @param attempts how often it was tried
/// @param serverSaid the mail server's last words about it
/// @param times what happened to it and when
record MessageRecord(
    SentMessage message,
    Purpose purpose,
    String about,
    boolean exercise,
    String language,
    List<String> body,
    int attempts,
    @Nullable String serverSaid,
    Times times) {
  /// What happened when; null is not, or not yet.
  ///
  /// @param nextTry not before then, while it waits
  record Times(
      Instant queuedAt,
      @Nullable Instant nextTry,
      @Nullable Instant handedOverAt,
      @Nullable Instant answeredAt) {}
}

package org.safeconduct.notifications.sent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safeconduct.notifications.MessageId;
import org.safeconduct.notifications.MessageState;
import org.safeconduct.notifications.QuestionId;
import org.safeconduct.people.PersonId;

/// A line of the list of messages.
///
/// @param subject with the name filled in
/// @param address null if there was none
/// @param reason why it failed, if it did; words at `notifications.reason.<reason>`
/// @param since when it stands where it does
record SentMessage(
    MessageId id,
    QuestionId question,
    String subject,
    PersonId person,
    String name,
    @Nullable String address,
    int round,
    MessageState state,
    @Nullable String reason,
    Instant since) {}

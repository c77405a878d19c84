package org.safeconduct.notifications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.PersonId;

/// How far a question got with one person: the newest round, or the one that was answered.
///
/// @param person who
/// @param state where it stands
/// @param reason why it failed (`no-address`, `bad-address`, `refused`, `given-up`); the words
///     for it are at message key `notifications.reason.<reason>`
/// @param serverSaid the mail server's last words about it, if it had any
/// @param round which round it is
/// @param at since when it stands there
public record Delivery(
    PersonId person,
    MessageState state,
    @Nullable String reason,
    @Nullable String serverSaid,
    int round,
    Instant at) {}

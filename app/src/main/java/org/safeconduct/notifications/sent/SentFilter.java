package org.safeconduct.notifications.sent;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.notifications.MessageState;

/// Which messages a list shows; what is null or empty does not limit it.
///
/// @param question what they belong to
/// @param state where they stand
/// @param person whom they went to
/// @param text part of the recipient's name or address
record SentFilter(
    @Nullable UUID question,
    @Nullable MessageState state,
    @Nullable UUID person,
    @Nullable String text) {}

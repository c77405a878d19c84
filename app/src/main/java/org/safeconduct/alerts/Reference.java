package org.safeconduct.alerts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An earlier message that this one speaks of (CAP 1.2, 3.2.1 `references`:
/// `sender,identifier,sent`).
///
/// @param sender the earlier message's sender
/// @param identifier the earlier message's identifier
/// @param sent when the earlier message was sent, UTC; null if that could not be read
public record Reference(
    String sender, String identifier, @Nullable Instant sent) {}

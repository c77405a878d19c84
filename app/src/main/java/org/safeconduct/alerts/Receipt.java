package org.safeconduct.alerts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How and when an alert came in, and what was decided about it since.
///
/// @param at when it was stored, UTC
/// @param by the user or job that brought it, by name
/// @param channel the way it came
/// @param source the feed's name, the file's name, or whom the officer heard it from; blank if
///     unknown
/// @param verified who confirmed that the source can be believed; null: not verified
/// @param ended how it was lifted or superseded; null: it was not
public record Receipt(
    Instant at,
    String by,
    Channel channel,
    String source,
    @Nullable Decision verified,
    @Nullable Decision ended) {}

package org.safeconduct.profiles.retention;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That nothing about somebody or something is deleted for now.
///
/// @param kind what the subject is, as its room calls it; null for holds from before that was asked
/// @param subject the id of a person, an alert, a headcount or an organisation
/// @param liftedAt when that ended; null while it lasts
public record Hold(
    UUID id,
    @Nullable String kind,
    UUID subject,
    String reason,
    Instant placedAt,
    String placedBy,
    String placer,
    @Nullable Instant liftedAt,
    @Nullable String liftedBy,
    @Nullable String liftReason) {}

package org.safeconduct.exposure.watch;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.shared.Confidence;

/// That somebody came to where an alert is in force, left, or is there more or less surely.
///
/// @param alert which
/// @param person who
/// @param before how sure it was before; absent when she was not there
/// @param after how sure it is since; absent when she is there no more
/// @param atFirst whether it was noticed when the alert was looked at for the first time
/// @param at when it was noticed, UTC
public record Noticed(
    UUID alert,
    UUID person,
    @Nullable Confidence before,
    @Nullable Confidence after,
    boolean atFirst,
    Instant at) {}

package org.safeconduct.platform.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far the audit trail got on its way to a log server.
///
/// @param number of the last seal that the log server took; 0 before the first
/// @param takenAt when that was; null before the first
/// @param attempts how often it was tried in vain since
/// @param nextAt when it is tried next
/// @param trouble what went wrong last; null if nothing did
record Forwarding(
    long number,
    @Nullable Instant takenAt,
    int attempts,
    Instant nextAt,
    @Nullable String trouble) {}

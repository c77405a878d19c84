package org.safeconduct.platform.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.AuditRootPlace.Root;

/// How far a root got on its way to a place.
///
/// @param place the word for the place; null while no place was configured on that day
/// @param attempts how often it was tried
/// @param nextAt when it is tried next; of no meaning once it was sent
/// @param sentAt when it got there
/// @param proof what the place said
/// @param trouble what went wrong last
public record RootSending(
    Root root,
    @Nullable String place,
    int attempts,
    @Nullable Instant nextAt,
    @Nullable Instant sentAt,
    @Nullable String proof,
    @Nullable String trouble) {}

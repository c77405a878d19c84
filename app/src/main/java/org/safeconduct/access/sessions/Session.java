package org.safeconduct.access.sessions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.access.AccountId;
import org.safeconduct.access.SignInMethod;

/// One sign-in and how long it has lasted.
///
/// @param device browser and system, as far as they say
/// @param network the address without its last part
/// @param lastSeenAt to the minute
/// @param endedAt when it was ended by hand, if it was
public record Session(
    UUID id,
    AccountId account,
    SignInMethod method,
    String device,
    String network,
    Instant beganAt,
    Instant lastSeenAt,
    @Nullable Instant endedAt) {}

package org.safeconduct.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is known of an API token; the token itself is not stored.
///
/// @param label what its owner calls it
/// @param limits how much less than its account it may do
/// @param expiresAt from when on it is refused; null means never
/// @param lastUsedAt to the minute
/// @param revokedAt since when it is refused
public record ApiToken(
    UUID id,
    AccountId account,
    String label,
    TokenLimits limits,
    Instant createdAt,
    @Nullable Instant expiresAt,
    @Nullable Instant lastUsedAt,
    @Nullable Instant revokedAt) {}

package org.safeconduct.access.identities;

import java.time.Instant;
import org.safeconduct.access.AccountId;

/// Somebody at a provider, and the account that it opens.
///
/// @param subject names the person at the provider
public record Identity(
    String issuer, String subject, AccountId account, Instant linkedAt, Instant lastUsedAt) {}

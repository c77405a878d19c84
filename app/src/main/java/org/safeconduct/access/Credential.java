package org.safeconduct.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An account with what is needed to check a password; null if no password opens it.
record Credential(Account account, @Nullable String passwordHash, Instant passwordChangedAt) {}

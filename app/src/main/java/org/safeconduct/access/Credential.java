package org.safeconduct.access;

import java.time.Instant;

/// An account with what is needed to check a password.
record Credential(Account account, String passwordHash, Instant passwordChangedAt) {}

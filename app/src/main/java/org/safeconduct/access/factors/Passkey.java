package org.safeconduct.access.factors;

import java.time.Instant;

/// A passkey as its owner sees it.
///
/// @param id its credential id, in Base64 for addresses
/// @param label what its owner calls it
/// @param backedUp whether its maker keeps copies of it, such as on the owner's other devices
public record Passkey(
    String id, String label, Instant createdAt, Instant lastUsedAt, boolean backedUp) {}

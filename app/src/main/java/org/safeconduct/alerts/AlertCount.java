package org.safeconduct.alerts;

/// How many real alerts people are to act on.
///
/// @param inForce already
/// @param expected from a moment that is still to come
public record AlertCount(long inForce, long expected) {}

package org.safeconduct.platform;

import org.jspecify.annotations.Nullable;

/// How a program names a request that it may send again because the answer was lost. A controller
/// has it as an argument.
///
/// @param operation what is asked, such as `POST /api/v1/zones/{id}/points`
/// @param address of what, the path
/// @param key 1 to 100 characters of the header `Idempotency-Key`; null if there is none
public record RequestKey(
    String operation, String address, @Nullable String key) {}

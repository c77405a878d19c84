package org.safeconduct.access.factors;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What second factors an account has.
///
/// @param appSince since when an authenticator app makes its codes, or null
/// @param recoveryCodes how many are left
/// @param passkeys how many there are
/// @param demanded whether one of its roles needs a second factor
public record FactorState(
    @Nullable Instant appSince, int recoveryCodes, int passkeys, boolean demanded) {
  /// Whether something more than a password opens it.
  public boolean any() {
    return appSince != null || passkeys > 0;
  }
}

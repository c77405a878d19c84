package org.safeconduct.access;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A token to be made.
///
/// @param label what it is for, 1 to 100 characters
/// @param validFor how long it works; null means until it is revoked
public record NewToken(
    String label, TokenLimits limits, @Nullable Duration validFor) {
  static final int LONGEST_LABEL = 100;

  /// As much as the account may do, until it is revoked.
  static NewToken unlimited(String label) {
    return new NewToken(label, TokenLimits.NONE, null);
  }
}

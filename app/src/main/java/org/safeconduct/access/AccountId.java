package org.safeconduct.access;

import java.util.UUID;

/// Names an account.
public record AccountId(UUID value) {
  /// Reads an id from a path or a query string.
  ///
  /// @throws IllegalArgumentException if it is not a UUID
  public static AccountId valueOf(String text) {
    return new AccountId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

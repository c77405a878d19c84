package org.safeconduct.governance.delegations;

import java.util.UUID;

/// A delegation, by its id.
public record DelegationId(UUID value) {
  /// Reads the text form, as in an address.
  ///
  /// @throws IllegalArgumentException if it is not a UUID
  public static DelegationId valueOf(String text) {
    return new DelegationId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

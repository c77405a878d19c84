package org.safeconduct.governance.nominations;

import java.util.UUID;

/// A nomination, by its id.
public record NominationId(UUID value) {
  /// Reads the text form, as in an address.
  ///
  /// @throws IllegalArgumentException if it is not a UUID
  public static NominationId valueOf(String text) {
    return new NominationId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

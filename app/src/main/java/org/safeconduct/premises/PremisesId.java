package org.safeconduct.premises;

import java.util.UUID;

/// A building or compound, by its id.
public record PremisesId(UUID value) {
  /// Reads the text form, as in an address.
  ///
  /// @throws IllegalArgumentException if it is not a UUID
  public static PremisesId valueOf(String text) {
    return new PremisesId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

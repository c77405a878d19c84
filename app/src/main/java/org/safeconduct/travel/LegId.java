package org.safeconduct.travel;

import java.util.UUID;

/// A leg of a trip, by its id.
public record LegId(UUID value) {
  /// Reads the text form, as in an address.
  ///
  /// @throws IllegalArgumentException if it is not a UUID
  public static LegId valueOf(String text) {
    return new LegId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

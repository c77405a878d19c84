package org.safeconduct.travel;

import java.util.UUID;

/// A trip, by its id.
public record TripId(UUID value) {
  /// Reads the text form, as in an address.
  ///
  /// @throws IllegalArgumentException if it is not a UUID
  public static TripId valueOf(String text) {
    return new TripId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

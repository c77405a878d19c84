package org.safeconduct.governance;

import java.util.UUID;

/// An appointment, by its id.
public record AppointmentId(UUID value) {
  /// Reads the text form, as in an address.
  ///
  /// @throws IllegalArgumentException if it is not a UUID
  public static AppointmentId valueOf(String text) {
    return new AppointmentId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

package org.safeconduct.people;

import java.util.UUID;

/// A person in the register, by its id.
public record PersonId(UUID value) {
  /// Reads the text form, as in an address.
  ///
  /// @throws IllegalArgumentException if it is not a UUID
  public static PersonId valueOf(String text) {
    return new PersonId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

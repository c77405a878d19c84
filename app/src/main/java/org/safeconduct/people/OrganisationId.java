package org.safeconduct.people;

import java.util.UUID;

/// An organisation, by its id.
public record OrganisationId(UUID value) {
  /// Reads the text form, as in an address.
  ///
  /// @throws IllegalArgumentException if it is not a UUID
  public static OrganisationId valueOf(String text) {
    return new OrganisationId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

package org.safeconduct.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.PersonCard;

/// The person to whom an account is to belong, as an administrator types it.
///
/// @param organisation whose number it is
/// @param number as the organisation numbers its people
/// @param chosen the person whose name was shown and who was picked then
record PersonForm(
    @Nullable UUID organisation,
    @Nullable String number,
    @Nullable UUID chosen) {
  /// Whether nobody was typed.
  boolean isEmpty() {
    return organisation == null && isNumberless();
  }

  /// Whether no number was typed.
  boolean isNumberless() {
    return number == null || number.isBlank();
  }

  /// Whether this person was picked.
  boolean chose(PersonCard person) {
    return person.id().value().equals(chosen);
  }
}

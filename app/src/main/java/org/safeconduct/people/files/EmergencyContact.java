package org.safeconduct.people.files;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whom to tell when something happens to a person.
///
/// @param position 1 is told first
/// @param relation to the person, in words
/// @param language ISO 639-1
public record EmergencyContact(
    UUID id,
    int position,
    String name,
    String relation,
    String language,
    @Nullable String phone,
    @Nullable String otherPhone,
    @Nullable String email) {
  /// One line for the history.
  String line() {
    var line =
        new StringBuilder(name).append(", ").append(relation).append(", ").append(language);
    for (var way : new @Nullable String[] {phone, otherPhone, email})
      if (way != null) line.append(", ").append(way);
    return line.toString();
  }
}

package org.safeconduct.people.scim;

import java.util.Optional;
import java.util.UUID;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.NotFound;

/// Ids as clients send them: opaque to them, so that one that cannot be an id is one of nobody.
final class Ids {
  private Ids() {}

  /// @throws NotFound if it cannot be the id of a person
  static PersonId person(String text) {
    return read(text).map(PersonId::new).orElseThrow(() -> new NotFound("user", text));
  }

  /// @throws NotFound if it cannot be the id of a unit
  static UUID unit(String text) {
    return read(text).orElseThrow(() -> new NotFound("group", text));
  }

  static Optional<UUID> read(String text) {
    return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }
}

package org.safeconduct.alerts;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/// Where a reader of the list of alerts stands, newest first. Programs carry it as an opaque
/// word.
///
/// @param at when the last alert they saw had been stored, UTC
/// @param id its id
record Cursor(Instant at, UUID id) {
  static Cursor after(AlertRow row) {
    return new Cursor(row.times().received(), row.id().value());
  }

  /// Reads what [#toString] wrote.
  ///
  /// @throws IllegalArgumentException if it is anything else
  static Cursor read(String word) {
    var parts =
        new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8).split(" ", -1);
    if (parts.length != 2) throw new IllegalArgumentException("Not a cursor");
    try {
      return new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
    } catch (DateTimeException forged) {
      throw new IllegalArgumentException("Not a cursor", forged);
    }
  }

  @Override
  public String toString() {
    var words = at + " " + id;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(words.getBytes(StandardCharsets.UTF_8));
  }
}

package org.safeconduct.alerts;

import java.util.UUID;

/// Names one stored alert; made by Safeconduct, not the sender's identifier.
///
/// @param value the identity itself
public record AlertId(UUID value) {
  /// Reads what [#toString] wrote; page addresses and the API carry it.
  ///
  /// @throws IllegalArgumentException if it is not a UUID
  public static AlertId valueOf(String text) {
    return new AlertId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

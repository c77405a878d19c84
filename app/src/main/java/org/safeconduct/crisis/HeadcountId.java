package org.safeconduct.crisis;

import java.util.UUID;

/// Names one headcount.
///
/// @param value the identity itself
public record HeadcountId(UUID value) {
  /// Reads what [#toString] wrote; page addresses and the API carry it.
  ///
  /// @throws IllegalArgumentException if it is not a UUID
  public static HeadcountId valueOf(String text) {
    return new HeadcountId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

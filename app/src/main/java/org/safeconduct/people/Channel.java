package org.safeconduct.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A way to reach a person.
///
/// @param value an address, a number in international form, or a call sign
/// @param preference 1 is tried first
/// @param verifiedAt when the person last answered on it, if ever
public record Channel(
    Kind kind, String value, int preference, @Nullable Instant verifiedAt) {
  /// What kind of channel.
  public enum Kind {
    EMAIL,
    PHONE,
    SATPHONE,
    RADIO
  }
}

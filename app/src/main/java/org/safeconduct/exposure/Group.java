package org.safeconduct.exposure;

import java.util.Locale;

/// The parts of an exposure; a person may be both unlocated now and arriving soon.
public enum Group {
  /// In the area during the time asked about.
  PRESENT,
  /// Not there, but a leg there starts within 48 hours after it.
  ARRIVING,
  /// Nothing is known of where they are during that time.
  UNLOCATED;

  /// As in the API and in addresses, such as `present`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

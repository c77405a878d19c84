package org.safeconduct.briefing;

import java.util.Locale;

/// What is wrong with an entry of a list.
public enum Flag {
  /// It was true once, and nobody has said for too long that it still is.
  STALE,
  /// Something is not in it.
  INCOMPLETE,
  /// It is true, and will not be for long.
  ENDING;

  /// What an address calls it.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package org.safeconduct.people.awareness;

import java.util.Locale;

/// Where somebody stands with a course.
public enum Standing {
  /// None is on record.
  NEVER,
  /// Of briefings: there are some, and none about the country of the duty station.
  ELSEWHERE,
  /// The last day of the one that counts longest is over.
  EXPIRED,
  /// It counts, and its last day is near: nearer than the profile takes.
  ENDING,
  /// It counts.
  VALID;

  /// As addresses write it.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The standing that an address writes so.
  ///
  /// @throws IllegalArgumentException if there is none
  public static Standing of(String word) {
    return valueOf(word.strip().toUpperCase(Locale.ROOT));
  }
}

package org.safeconduct.people.awareness;

import java.util.List;
import java.util.Locale;

/// What anybody takes, whatever their post (`domain.md` 3.3, 8.6). How long each counts, the
/// function `people.course_months` reads from the profile.
public enum Course {
  /// Personal security awareness, for all personnel.
  AWARENESS,
  /// Conduct in dangerous areas.
  FIELD,
  /// First aid with an individual kit.
  FIRST_AID,
  /// What somebody is told about the security of one country.
  BRIEFING;

  /// Those but the briefing.
  public static final List<Course> TRAININGS = List.of(AWARENESS, FIELD, FIRST_AID);

  /// Whether it is about one country.
  public boolean isBriefing() {
    return this == BRIEFING;
  }

  /// As addresses and lists write it, such as `first-aid`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The course that is written so, whatever the case.
  ///
  /// @throws IllegalArgumentException if there is none
  public static Course of(String word) {
    return valueOf(word.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}

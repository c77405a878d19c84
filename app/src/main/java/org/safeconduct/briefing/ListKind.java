package org.safeconduct.briefing;

import java.util.Locale;
import org.safeconduct.platform.Duty;

/// The lists that an adviser needs regularly (`domain.md` S2.32 to S2.35).
public enum ListKind {
  PERSONNEL(Duty.READ_PEOPLE),
  DEPENDANTS(Duty.READ_PEOPLE),
  /// Who of everybody was trained in what anybody takes (S2.34).
  AWARENESS(Duty.READ_PEOPLE),
  /// Who of everybody was briefed about the country of the duty station (S2.35).
  BRIEFING(Duty.READ_PEOPLE),
  /// Who holds a post that wants training or is to hold one, and what is known of that training.
  TRAINING(Duty.READ_NETWORK),
  PREMISES(Duty.READ_PREMISES);

  private final Duty duty;

  ListKind(Duty duty) {
    this.duty = duty;
  }

  /// What somebody must be allowed who reads it.
  public Duty duty() {
    return duty;
  }

  /// Whether it is about people of the register, whom everybody sees in one's own scope.
  public boolean isOfPeople() {
    return this != TRAINING && this != PREMISES;
  }

  /// Whether it says where people stand with a course.
  public boolean isOfCourses() {
    return this == AWARENESS || this == BRIEFING;
  }

  /// What an address calls it.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The list that an address calls so.
  ///
  /// @throws IllegalArgumentException if there is none
  public static ListKind of(String word) {
    return valueOf(word.strip().toUpperCase(Locale.ROOT));
  }
}

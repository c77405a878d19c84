package org.safeconduct.briefing;

import java.util.Locale;
import org.safeconduct.platform.Duty;

/// The lists that an adviser needs regularly (`domain.md` S2.32 to S2.35).
public enum ListKind {
  PERSONNEL(Duty.READ_PEOPLE),
  DEPENDANTS(Duty.READ_PEOPLE),
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

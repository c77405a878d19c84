package org.safeconduct.people.restricted;

import java.util.Locale;
import java.util.Set;

/// A field that is sealed.
public enum RestrictedField {
  /// For whoever treats an injury.
  BLOOD_GROUP(3),
  /// What a person needs to move, or to be moved.
  MOBILITY_NEEDS(1_000),
  /// What only the person would know: asked of whoever claims to hold the person.
  PROOF_OF_LIFE(1_000);

  private static final Set<String> BLOOD_GROUPS =
      Set.of("O-", "O+", "A-", "A+", "B-", "B+", "AB-", "AB+");

  private final int longest;

  RestrictedField(int longest) {
    this.longest = longest;
  }

  /// Characters at most.
  public int longest() {
    return longest;
  }

  /// What an address calls it, such as `blood-group`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The field that an address calls so.
  ///
  /// @throws IllegalArgumentException if there is none
  public static RestrictedField of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  boolean takes(String value) {
    return this == BLOOD_GROUP ? BLOOD_GROUPS.contains(value) : value.length() <= longest;
  }
}

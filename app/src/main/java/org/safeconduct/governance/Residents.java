package org.safeconduct.governance;

/// How many people live in a zone, whoever their organisation.
///
/// @param persons without the dependants
public record Residents(int persons, int dependants) {
  /// Nobody.
  public static final Residents NONE = new Residents(0, 0);

  /// Persons and dependants.
  public int all() {
    return persons + dependants;
  }
}

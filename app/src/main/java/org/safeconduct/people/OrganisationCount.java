package org.safeconduct.people;

/// How many people an organisation looks after.
///
/// @param people without dependants
public record OrganisationCount(Organisation organisation, long people, long dependants) {
  /// With dependants.
  public long all() {
    return people + dependants;
  }
}

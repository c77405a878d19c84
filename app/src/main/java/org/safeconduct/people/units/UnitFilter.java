package org.safeconduct.people.units;

/// Which units a list shows.
///
/// @param text part of the path; blank does not limit
/// @param ended also those that have ended
public record UnitFilter(String text, boolean ended) {
  /// Every unit.
  public static final UnitFilter ALL = new UnitFilter("", true);
}

package org.safeconduct.crisis;

/// What the population of a headcount was made from.
public enum Origin {
  /// Everybody whom an alert exposes.
  ALERT,
  /// Everybody in an area that an officer drew or typed.
  AREA,
  /// People whom an officer named.
  LIST
}

package org.safeconduct.alerts;

/// How soon people should act (CAP 1.2, 3.2.2 `urgency`); soonest first.
public enum Urgency {
  IMMEDIATE,
  EXPECTED,
  FUTURE,
  PAST,
  UNKNOWN;

  /// The word as CAP spells it, for instance `Immediate`.
  public String word() {
    return Rating.capitalised(this);
  }
}

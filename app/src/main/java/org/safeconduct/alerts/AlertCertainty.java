package org.safeconduct.alerts;

/// How sure the sender is of what the alert warns of (CAP 1.2, 3.2.2 `certainty`); surest
/// first.
/// Not to be confused
/// with the confidence that a person is in the area.
public enum AlertCertainty {
  OBSERVED,
  LIKELY,
  POSSIBLE,
  UNLIKELY,
  UNKNOWN;

  /// The word as CAP spells it, for instance `Observed`.
  public String word() {
    return Rating.capitalised(this);
  }
}

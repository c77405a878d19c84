package org.safeconduct.shared;

/// How exactly a place is known.
public enum Precision {
  /// A building or a measured position.
  POINT,
  /// A town: somewhere in or near it.
  CITY,
  /// A province or state: somewhere in it.
  REGION,
  /// A country: somewhere in it.
  COUNTRY;

  /// Whether the place is known to the point or city, so that a stay there can be *likely*
  /// (`architecture.md` 6.2).
  public boolean isLocal() {
    return this == POINT || this == CITY;
  }
}

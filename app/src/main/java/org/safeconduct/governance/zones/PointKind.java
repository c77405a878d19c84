package org.safeconduct.governance.zones;

/// What a gathering point is for.
public enum PointKind {
  /// Immediate gathering of the people of one zone, a short walk away.
  ASSEMBLY,
  /// Several zones gather here before they move.
  CONCENTRATION
}

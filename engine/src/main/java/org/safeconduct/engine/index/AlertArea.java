package org.safeconduct.engine.index;

/// Where and when an alert holds.
///
/// @param id names the alert; unique
/// @param from the first second of it, counted from 2000-01-01T00:00Z; 1932 to 2068
/// @param until the first second after it; [Leg#FOREVER] when no end is known
public record AlertArea(int id, Covering area, int from, int until) {
  public AlertArea {
    if (until < from) throw new IllegalArgumentException("An alert does not end before it starts");
  }

  boolean overlaps(int start, int end) {
    return from < end && until > start;
  }
}

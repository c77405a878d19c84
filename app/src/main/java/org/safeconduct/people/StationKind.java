package org.safeconduct.people;

/// Why a person is at a station.
public enum StationKind {
  /// Works there.
  DUTY_STATION,
  /// Lives there.
  RESIDENCE
}

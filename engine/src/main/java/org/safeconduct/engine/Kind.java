package org.safeconduct.engine;

/// How it is known where a person is; the most trusted first, so that of two equally sure
/// reasons the earlier kind is the one shown.
public enum Kind {
  /// Seen, answered, checked in or badged at a place.
  CONFIRMATION,
  /// A stay that an itinerary plans (domain.md 9, *leg*).
  LEG,
  /// Between two legs of a trip: at either end or on the way (domain.md 9, *leg*).
  TRANSIT,
  /// A stay that the presence calendar tells: leave, telework, mission or duty somewhere.
  CALENDAR,
  /// Works or lives in a building of the premises register.
  PREMISES,
  /// Is employed at a town.
  DUTY_STATION,
  /// Lives at a place.
  RESIDENCE,
  /// Works or lives there, but is said to be away, and nobody knows where.
  LEFT_BASE;

  /// Whether it says where somebody usually is, rather than where she is on that day.
  public boolean isHomeBase() {
    return switch (this) {
      case PREMISES, DUTY_STATION, RESIDENCE, LEFT_BASE -> true;
      case CONFIRMATION, LEG, TRANSIT, CALENDAR -> false;
    };
  }

  /// Whether it says where somebody means to stay on given days.
  public boolean isPlan() {
    return this == LEG || this == CALENDAR;
  }
}

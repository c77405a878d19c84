package org.safeconduct.exposure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Where the knowledge of somebody's whereabouts comes from.
public enum Source {
  /// The person checked in.
  CHECK_IN,
  /// The person answered a headcount.
  ANSWER,
  /// A warden said so.
  WARDEN,
  /// An officer said so.
  OFFICER,
  /// A badge was read at a gate.
  BADGE,
  /// A device reported its position.
  TRACKER,
  /// A trip's plan.
  ITINERARY,
  /// The presence calendar: on leave.
  LEAVE,
  /// The presence calendar: working from home or elsewhere.
  TELEWORK,
  /// The presence calendar: on mission.
  MISSION,
  /// The presence calendar: on duty somewhere.
  DUTY,
  /// The premises register.
  PREMISES,
  /// The register of people: where they work.
  DUTY_STATION,
  /// The register of people: where they live.
  RESIDENCE;

  /// As in the API and in message keys, such as `check-in`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The message key of its name.
  public String label() {
    return "exposure.source." + word();
  }

  /// Whether it can confirm that somebody is at a place now.
  public boolean confirms() {
    return compareTo(TRACKER) <= 0;
  }

  /// Whether it says that somebody is away from where they live and work.
  boolean isAway() {
    return this == ITINERARY || this == LEAVE || this == MISSION;
  }

  /// The source with that word.
  public static Optional<Source> ofWord(String word) {
    return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
  }
}

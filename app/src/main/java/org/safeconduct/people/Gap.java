package org.safeconduct.people;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What is missing in a person's file. The function `people.gaps` tells for many people at once,
/// in one column each. For dependants the head of household's channels and contacts count too.
/// After how many days a confirmation is too old, the profile of the person's organisation says.
public enum Gap {
  /// No message and no call can reach the person.
  NO_CHANNEL,
  /// There are channels, and nobody has ever found that one works.
  CHANNEL_UNVERIFIED,
  /// A channel was found to work, but that is long ago.
  CHANNEL_STALE,
  /// Nobody knows where the person lives: no alert and no warden finds the home.
  RESIDENCE_UNKNOWN,
  /// Nobody to tell when something happens to the person.
  NO_EMERGENCY_CONTACT,
  /// The list of the organisation at the duty station is overdue to be confirmed: nobody knows
  /// whether the person still belongs to it. Dependants stand on their head of household's list.
  LIST_UNCONFIRMED;

  /// Whether something is known and too old, and not simply missing.
  public boolean isStale() {
    return this == CHANNEL_UNVERIFIED || this == CHANNEL_STALE || this == LIST_UNCONFIRMED;
  }

  /// The column of the function `people.gaps` that tells it.
  public String column() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// What the function `people.gaps` is told: `:now` is the moment.
  public static Map<String, Object> parameters(Instant now) {
    return Map.of("now", now.atOffset(ZoneOffset.UTC));
  }

  /// What an address calls it, such as `no-channel`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// What addresses call them.
  public static List<String> words() {
    return Arrays.stream(values()).map(Gap::word).toList();
  }

  /// The gap that an address calls so.
  ///
  /// @throws IllegalArgumentException if there is none
  public static Gap of(String word) {
    return valueOf(word.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}

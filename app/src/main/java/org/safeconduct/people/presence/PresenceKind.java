package org.safeconduct.people.presence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What somebody does on the days of an entry.
public enum PresenceKind {
  /// Works, at the duty station or where the entry says.
  DUTY,
  /// Does not work.
  LEAVE,
  /// Works from home, or where the entry says.
  TELEWORK,
  /// Works away from the duty station.
  MISSION;

  /// Whether somebody is not where they live and work.
  public boolean isAway() {
    return this == LEAVE || this == MISSION;
  }

  /// The message key of its name.
  public String label() {
    return "people.presence.kind." + name();
  }

  /// As addresses and programs write it, such as `leave`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// What addresses and programs write.
  public static List<String> words() {
    return Arrays.stream(values()).map(PresenceKind::word).toList();
  }

  /// The kind that is written so, whatever the case.
  public static Optional<PresenceKind> ofWord(String word) {
    return Arrays.stream(values())
        .filter(it -> it.word().equals(word.strip().toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}

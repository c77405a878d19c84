package org.safeconduct.profiles;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// Which edition holds for an organisation from a moment on, and what it overrides.
///
/// @param organisation a people id, or [Profiles#INSTALLATION] for all that chose nothing
/// @param settings values of its own in place of the edition's
/// @param words of its own in place of the edition's
/// @param from since when it holds, UTC
public record Choice(
    UUID organisation,
    EditionId edition,
    Map<Setting, Integer> settings,
    OwnWords words,
    Instant from,
    Instant recordedAt,
    String recordedBy) {
  /// Who chose for an installation that started for the first time.
  static final String FIRST_START = "first start";

  public Choice {
    settings = Map.copyOf(settings);
  }

  /// Whether nobody chose it, but the installation began with it.
  public boolean isOfFirstStart() {
    return organisation.equals(Profiles.INSTALLATION) && recordedBy.equals(FIRST_START);
  }
}

package org.safeconduct.profiles;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/// That something is to be kept for fewer days than before, which waits for a second person.
///
/// @param organisation a people id, or [Profiles#INSTALLATION]
/// @param before for how many days it is kept until somebody confirms
/// @param days for how many afterwards
/// @param asker what tells who asked from every other actor
public record Shortening(
    UUID id,
    UUID organisation,
    Setting setting,
    int before,
    int days,
    Instant askedAt,
    String askedBy,
    String asker) {
  /// For how many days something is kept as long as these wait.
  ///
  /// @param days as was chosen
  /// @return that, or more
  public static int kept(
      Collection<Shortening> waiting, UUID organisation, Setting setting, int days) {
    return waiting.stream()
        .filter(it -> it.organisation().equals(organisation) && it.setting() == setting)
        .mapToInt(Shortening::before)
        .reduce(days, Math::max);
  }

  /// Whether it is for all that chose nothing themselves.
  public boolean isUsual() {
    return organisation.equals(Profiles.INSTALLATION);
  }
}

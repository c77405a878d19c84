package org.safeconduct.people.presence;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.shared.Interval;

/// Which entries a list shows; what is `null` does not limit it.
///
/// @param kinds at least one
/// @param when entries that hold at some moment of it
/// @param zone of people whose residence lies in this warden zone
/// @param country ISO 3166-1 alpha-2 of the place that the entry names
/// @param text words of the name in any spelling, or the number
public record AwayFilter(
    Set<PresenceKind> kinds,
    Interval when,
    @Nullable OrganisationId organisation,
    @Nullable UUID zone,
    @Nullable String country,
    @Nullable String text) {
  /// Whoever is not where they usually work.
  public static final Set<PresenceKind> AWAY =
      Set.of(PresenceKind.LEAVE, PresenceKind.TELEWORK, PresenceKind.MISSION);

  public AwayFilter {
    kinds = Set.copyOf(kinds);
  }
}

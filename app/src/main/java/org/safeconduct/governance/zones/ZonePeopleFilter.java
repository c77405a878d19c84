package org.safeconduct.governance.zones;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.OrganisationId;

/// Whose homes a list shows; what is null or empty does not limit it.
///
/// @param zone who lives there; null for those whose home lies in no zone
/// @param text words from the name
/// @param vague true: only homes known as a region or a country; false: only homes that no
///     zone covers
public record ZonePeopleFilter(
    @Nullable UUID zone,
    @Nullable OrganisationId organisation,
    String text,
    @Nullable Boolean vague) {
  /// Everybody whose home is known and lies in no zone.
  public static final ZonePeopleFilter OUTSIDE = new ZonePeopleFilter(null, null, "", null);
}

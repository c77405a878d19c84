package org.safeconduct.governance.gaps;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Post;
import org.safeconduct.people.OrganisationId;

/// Which seats a list shows; what is `null` does not limit it.
///
/// @param kind only those with such a gap
/// @param severe only those in which nobody acts now
/// @param all also those without any gap
public record GapFilter(
    @Nullable Post post,
    @Nullable OrganisationId organisation,
    @Nullable UUID zone,
    @Nullable String country,
    Gap.@Nullable Kind kind,
    boolean severe,
    boolean all) {
  /// Every seat with a gap.
  public static final GapFilter ALL = new GapFilter(null, null, null, null, null, false, false);

  /// Every seat, covered or not.
  public static final GapFilter EVERY_SEAT =
      new GapFilter(null, null, null, null, null, false, true);

  boolean admits(Coverage it) {
    var seat = it.seat();
    return (all || !it.gaps().isEmpty())
        && (!severe || it.isSevere())
        && (post == null || seat.post() == post)
        && (organisation == null || organisation.equals(seat.organisation()))
        && (zone == null || zone.equals(seat.zone()))
        && (country == null || country.equals(seat.country()))
        && (kind == null || it.gaps().stream().anyMatch(gap -> gap.kind() == kind));
  }
}

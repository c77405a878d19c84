package org.safeconduct.governance.nominations;

import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Post;
import org.safeconduct.people.OrganisationId;

/// Which nominations a list shows; what is `null` does not limit it.
///
/// @param past also those to which no step is left
public record NominationFilter(
    Standing.@Nullable Word state,
    @Nullable OrganisationId organisation,
    @Nullable Post post,
    boolean past) {
  /// Every nomination that is under way.
  public static final NominationFilter ALL = new NominationFilter(null, null, null, false);
}

package org.safeconduct.governance.posts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Post;
import org.safeconduct.people.OrganisationId;

/// Which appointments a list shows; what is `null`, empty or false does not limit it.
///
/// @param organisation for which they are held, or to which the holder belongs
/// @param country ISO 3166-1 alpha-2
/// @param text words from the holder's name or the area
/// @param endingWithin days in which they run out, from now
/// @param past also what has ended or was withdrawn
public record HoldingFilter(
    @Nullable Post post,
    @Nullable OrganisationId organisation,
    @Nullable UUID zone,
    @Nullable String country,
    String text,
    @Nullable Integer endingWithin,
    boolean past) {
  /// What holds now or will.
  public static final HoldingFilter ALL =
      new HoldingFilter(null, null, null, null, "", null, false);
}

package org.safeconduct.governance.posts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Post;
import org.safeconduct.people.OrganisationId;

/// A filter as it stands in an address; empty values do not limit.
record PostWishes(
    @Nullable Post post,
    @Nullable UUID organisation,
    @Nullable UUID zone,
    @Nullable String country,
    @Nullable String q,
    @Nullable Integer ending,
    @Nullable Boolean past) {
  HoldingFilter filter() {
    return new HoldingFilter(
        post,
        organisation == null ? null : new OrganisationId(organisation),
        zone,
        country == null || country.isBlank() ? null : country,
        q == null ? "" : q,
        ending,
        Boolean.TRUE.equals(past));
  }
}

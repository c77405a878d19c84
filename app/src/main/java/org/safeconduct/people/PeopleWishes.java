package org.safeconduct.people;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A filter as it stands in an address; empty values do not limit.
record PeopleWishes(
    @Nullable UUID organisation,
    @Nullable Category category,
    @Nullable String q,
    @Nullable String country,
    @Nullable Boolean withoutChannel) {
  PeopleFilter filter() {
    var code = text(country);
    return new PeopleFilter(
        organisation == null ? null : new OrganisationId(organisation),
        category,
        text(q),
        code == null ? null : code.toUpperCase(Locale.ROOT),
        Boolean.TRUE.equals(withoutChannel));
  }

  private static @Nullable String text(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}

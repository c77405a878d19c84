package org.safeconduct.people;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.BadParameter;

/// A filter as it stands in an address; empty values do not limit.
///
/// @param missing the word of a [Gap]
/// @param left those who left
record PeopleWishes(
    @Nullable UUID organisation,
    @Nullable Category category,
    @Nullable String q,
    @Nullable String country,
    @Nullable Boolean withoutChannel,
    @Nullable UUID unit,
    @Nullable String missing,
    @Nullable Boolean left) {
  PeopleFilter filter() {
    var code = text(country);
    return new PeopleFilter(
        organisation == null ? null : new OrganisationId(organisation),
        category,
        text(q),
        code == null ? null : code.toUpperCase(Locale.ROOT),
        Boolean.TRUE.equals(withoutChannel),
        unit,
        BadParameter.read("missing", missing, Gap::of),
        Boolean.TRUE.equals(left));
  }

  private static @Nullable String text(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}

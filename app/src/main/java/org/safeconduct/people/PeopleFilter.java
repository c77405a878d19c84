package org.safeconduct.people;

import org.jspecify.annotations.Nullable;

/// Which people a list shows; what is `null` or false does not limit it. People who left are not
/// shown.
///
/// @param text words from the name, or the number; accents and case do not matter. Five digits or
///     more are looked for in telephone numbers too, whatever is written between them
/// @param country ISO 3166-1 alpha-2 of a duty station or residence that holds now
/// @param withoutChannel only people whom no channel reaches, not even the head of household's
public record PeopleFilter(
    @Nullable OrganisationId organisation,
    @Nullable Category category,
    @Nullable String text,
    @Nullable String country,
    boolean withoutChannel) {
  /// Shows everybody.
  public static final PeopleFilter ALL = new PeopleFilter(null, null, null, null, false);
}

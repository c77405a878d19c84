package org.safeconduct.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which people a list shows; what is `null` or false does not limit it. People who left are not
/// shown unless asked for.
///
/// @param text words from the name in any spelling or script, or the number, or a call sign. Four
///     digits or more are looked for in telephone numbers too, whatever is written between them
/// @param country ISO 3166-1 alpha-2 of a duty station or residence that holds now
/// @param withoutChannel only people whom no channel reaches, not even the head of household's
/// @param unit of this unit or one below it
/// @param gap in whose file this is missing
/// @param gone those who left, instead of those who are here
public record PeopleFilter(
    @Nullable OrganisationId organisation,
    @Nullable Category category,
    @Nullable String text,
    @Nullable String country,
    boolean withoutChannel,
    @Nullable UUID unit,
    @Nullable Gap gap,
    boolean gone) {
  /// Shows everybody.
  public static final PeopleFilter ALL = new PeopleFilter(null, null, null, null, false);

  /// Of those who are here, whatever their unit and whatever is missing.
  public PeopleFilter(
      @Nullable OrganisationId organisation,
      @Nullable Category category,
      @Nullable String text,
      @Nullable String country,
      boolean withoutChannel) {
    this(organisation, category, text, country, withoutChannel, null, null, false);
  }
}

package org.safeconduct.premises;

import org.jspecify.annotations.Nullable;
import org.safeconduct.people.OrganisationId;

/// Which buildings a list shows; what is `null` does not limit it.
///
/// @param text words from the name or the place; accents and case do not matter
/// @param country ISO 3166-1 alpha-2
public record PremisesFilter(
    @Nullable String text,
    @Nullable PremisesKind kind,
    @Nullable OrganisationId organisation,
    @Nullable String country) {
  /// Shows every building.
  public static final PremisesFilter ALL = new PremisesFilter(null, null, null, null);
}

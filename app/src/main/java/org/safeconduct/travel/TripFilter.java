package org.safeconduct.travel;

import org.jspecify.annotations.Nullable;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PersonId;
import org.safeconduct.shared.Interval;

/// Which trips a list shows: those with a leg for which all of this holds; what is `null` does
/// not limit it. Cancelled legs are not shown.
///
/// @param place part of the name of a place; accents and case do not matter
/// @param country ISO 3166-1 alpha-2 of a leg's place
/// @param when the leg overlaps this
/// @param traveller words from the traveller's name, or the number
/// @param organisation the traveller's
public record TripFilter(
    @Nullable String place,
    @Nullable String country,
    @Nullable Interval when,
    @Nullable String traveller,
    @Nullable PersonId person,
    @Nullable OrganisationId organisation) {
  /// Shows every trip.
  public static final TripFilter ALL = new TripFilter(null, null, null, null, null, null);
}

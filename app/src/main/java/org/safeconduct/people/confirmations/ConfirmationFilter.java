package org.safeconduct.people.confirmations;

import org.jspecify.annotations.Nullable;
import org.safeconduct.people.OrganisationId;

/// Which lists are shown; what is `null` or blank does not limit it.
///
/// @param state without one, what waits: open and overdue
/// @param country ISO 3166-1 alpha-2 of the duty station
/// @param text a part of the name of the duty station
/// @param all also what was confirmed
public record ConfirmationFilter(
    Confirmation.@Nullable State state,
    @Nullable OrganisationId organisation,
    @Nullable String country,
    String text,
    boolean all) {
  /// What waits.
  public static final ConfirmationFilter WAITING =
      new ConfirmationFilter(null, null, null, "", false);

  /// What is overdue.
  public static final ConfirmationFilter OVERDUE =
      new ConfirmationFilter(Confirmation.State.OVERDUE, null, null, "", false);
}

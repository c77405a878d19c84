package org.safeconduct.governance.consultations;

import org.jspecify.annotations.Nullable;
import org.safeconduct.people.OrganisationId;

/// Which consultations a list shows; what is null, empty or false does not limit it.
///
/// @param organisation that was asked
/// @param awaited only those whose replies are not complete
/// @param text words from the title or the question
public record ConsultationFilter(
    Round.@Nullable Word state,
    @Nullable OrganisationId organisation,
    boolean awaited,
    String text) {
  /// All of them.
  public static final ConsultationFilter ALL = new ConsultationFilter(null, null, false, "");
}

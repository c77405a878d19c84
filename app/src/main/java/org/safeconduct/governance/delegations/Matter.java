package org.safeconduct.governance.delegations;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.OrganisationId;

/// What is to be decided, as far as a delegation may limit it; what is `null` does not matter for
/// the decision.
///
/// @param country where, ISO 3166-1 alpha-2
/// @param risk from 1 (low) to 5 (unacceptable), as the risk matrix says
/// @param usd how much it costs, in United States dollars
/// @param subject what it is about, such as `nomination 5f6b…`; ids, never words
public record Matter(
    @Nullable OrganisationId organisation,
    @Nullable String country,
    @Nullable Integer risk,
    @Nullable BigDecimal usd,
    String subject) {
  /// A matter of one organisation.
  public static Matter of(OrganisationId organisation, String subject) {
    return new Matter(organisation, null, null, null, subject);
  }
}

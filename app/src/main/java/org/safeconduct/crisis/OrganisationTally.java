package org.safeconduct.crisis;

import org.safeconduct.people.OrganisationId;

/// How the members of one organisation stand.
///
/// @param organisation the organisation; nil for walk-ins of none that is known
/// @param name its name when the headcount was opened; may be blank for walk-ins
/// @param totals how many stand how
public record OrganisationTally(OrganisationId organisation, String name, Totals totals) {}

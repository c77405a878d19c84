package org.safeconduct.travel.imports;

import org.safeconduct.people.OrganisationId;
import org.safeconduct.shared.Interval;
import org.safeconduct.shared.Stay;

/// A leg as a row of a list describes one.
///
/// @param person the traveller's number in the organisation
record ListedLeg(
    long line,
    OrganisationId organisation,
    String person,
    String reference,
    Stay stay,
    Interval when) {}

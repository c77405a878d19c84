package org.safeconduct.people.units;

import org.safeconduct.people.Organisation;

/// An organisation in a list.
///
/// @param units open ones
/// @param people whom the reader may see, dependants included
public record OrganisationLine(Organisation organisation, int units, long people) {}

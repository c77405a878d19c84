package org.safeconduct.governance.zones;

import org.safeconduct.people.PersonId;

/// Somebody who lives in a zone, or in none.
///
/// @param place where, in words; empty if nobody knows
/// @param country ISO 3166-1 alpha-2; empty if nobody knows
/// @param vague whether the home is known only as a region or a country, so that no zone can
///     be
/// found
public record ZonePerson(PersonId person, String place, String country, boolean vague) {}

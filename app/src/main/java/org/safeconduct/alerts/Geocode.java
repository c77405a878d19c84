package org.safeconduct.alerts;

/// A code for a place, in a list that the sender names (CAP 1.2, 3.2.4 `geocode`).
///
/// @param list the list of codes, for instance `ISO 3166-2`, `FIPS6` or `EMMA_ID`; blank if
///     missing
/// @param value the code
public record Geocode(String list, String value) {}

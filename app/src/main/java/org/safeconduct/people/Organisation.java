package org.safeconduct.people;

/// An organisation whose people are looked after.
///
/// @param code short, unique, as it stands in lists, such as `UNX`
/// @param name in full
public record Organisation(OrganisationId id, String code, String name) {}

package org.safeconduct.premises;

import org.jspecify.annotations.Nullable;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.shared.Stay;

/// A building or compound.
///
/// @param number what the organisation's own lists call it, if it came with one
/// @param address street and house number, if known
/// @param capacity how many people it can hold, if known
/// @param occupants how many people work there on ordinary days, of those the reader may see
public record Premises(
    PremisesId id,
    @Nullable String number,
    String name,
    PremisesKind kind,
    OrganisationId organisation,
    Stay stay,
    @Nullable String address,
    @Nullable Integer capacity,
    int occupants) {}

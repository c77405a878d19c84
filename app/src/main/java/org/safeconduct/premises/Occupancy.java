package org.safeconduct.premises;

import java.time.Instant;
import org.safeconduct.people.PersonId;
import org.safeconduct.shared.Stay;

/// A person works in a building on ordinary days.
///
/// @param name the building's name
/// @param stay where the building stands
public record Occupancy(
    PremisesId premises, String name, PersonId person, Stay stay, Instant since) {}

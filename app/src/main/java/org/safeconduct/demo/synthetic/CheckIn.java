package org.safeconduct.demo.synthetic;

import java.time.Instant;
import java.util.UUID;
import org.safeconduct.exposure.Source;
import org.safeconduct.people.PersonId;
import org.safeconduct.shared.Stay;

/// Somebody who does not exist told where they are.
///
/// @param stay the place, known to the point
/// @param at when
public record CheckIn(UUID id, PersonId person, Stay stay, Source source, Instant at) {}

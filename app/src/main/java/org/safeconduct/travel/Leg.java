package org.safeconduct.travel;

import java.time.Instant;
import org.safeconduct.people.PersonId;
import org.safeconduct.shared.Interval;
import org.safeconduct.shared.Stay;

/// One person in one place for one interval: a plan, not a position.
///
/// @param id stays the same over all versions
/// @param recordedAt when the newest version was recorded
/// @param source who says so, such as `import UNX`
public record Leg(
    LegId id,
    TripId trip,
    PersonId person,
    Stay stay,
    Interval when,
    Instant recordedAt,
    String source) {}

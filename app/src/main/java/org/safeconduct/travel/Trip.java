package org.safeconduct.travel;

import java.time.Instant;
import java.util.List;
import org.safeconduct.people.PersonCard;

/// A person's trip with the legs that hold now, in the order of their start.
///
/// @param reference the source's own number for the trip
/// @param source who says so, such as `import UNX`
/// @param recordedAt when the trip was first recorded
public record Trip(
    TripId id,
    PersonCard traveller,
    String reference,
    List<Leg> legs,
    String source,
    Instant recordedAt) {}

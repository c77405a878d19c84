package org.safeconduct.demo.synthetic;

import java.time.Instant;
import java.util.List;
import org.safeconduct.people.PersonId;
import org.safeconduct.travel.Leg;
import org.safeconduct.travel.TripId;

/// Somebody who does not exist goes somewhere and comes back.
///
/// @param reference the travel desk's number for the trip
/// @param recordedAt when it was booked
/// @param cancelledAt when it was called off; [Instant#MAX] if it was not
/// @param legs one to three, in order, with the journeys between them left out
public record Trip(
    TripId id,
    PersonId person,
    String reference,
    String source,
    Instant recordedAt,
    Instant cancelledAt,
    List<Leg> legs) {
  public Trip {
    legs = List.copyOf(legs);
  }

  /// Whether it was called off.
  public boolean isCancelled() {
    return cancelledAt.isBefore(Instant.MAX);
  }
}

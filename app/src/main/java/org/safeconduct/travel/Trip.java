package org.safeconduct.travel;

import java.time.Instant;
import java.util.List;
import org.safeconduct.people.PersonCard;

/// A person's trip with the legs that hold now, at least one, in the order of their
/// start.
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
    Instant recordedAt) {

  /// When the first leg starts.
  public Instant starts() {
    return legs.getFirst().when().from();
  }

  /// When the last leg ends.
  public Instant ends() {
    return legs.stream().map(leg -> leg.when().until()).max(Instant::compareTo).orElseThrow();
  }
}

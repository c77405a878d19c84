package org.safeconduct.bench.stream;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.safeconduct.engine.Fact;
import org.safeconduct.engine.Kind;
import org.safeconduct.engine.Where;
import org.safeconduct.shared.Interval;
import org.safeconduct.shared.Position;
import org.safeconduct.shared.Precision;

/// A position that somebody's device sent.
///
/// @param person her number, 0 or more
/// @param seen when she was there, UTC
/// @param longitude units of 1e-7 degrees
/// @param latitude units of 1e-7 degrees
record Ping(int person, Instant seen, int longitude, int latitude) {
  /// The id of the person with that number.
  static UUID id(int person) {
    return new UUID(1, person);
  }

  /// What the engine is told: she was seen there, and nothing newer is known.
  List<Fact> facts() {
    var at = new Where.At(new Position(longitude / 1e7, latitude / 1e7), Precision.POINT);
    var id = id(person);
    return List.of(new Fact(id, Kind.CONFIRMATION, at, Interval.since(seen), seen, id));
  }
}

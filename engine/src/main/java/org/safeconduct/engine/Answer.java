package org.safeconduct.engine;

import java.util.List;

/// The answer to a [Question]; each list is in no particular order.
///
/// @param present everybody who is there, each once
/// @param arriving who is not there, but has a leg there that starts soon after
/// @param unlocated everybody known of whom nothing at all is known for that time; somebody
///     here may also be arriving
public record Answer(List<Exposed> present, List<Exposed> arriving, List<PersonFacts> unlocated) {
  public Answer {
    present = List.copyOf(present);
    arriving = List.copyOf(arriving);
    unlocated = List.copyOf(unlocated);
  }
}

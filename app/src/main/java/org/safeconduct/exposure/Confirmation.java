package org.safeconduct.exposure;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.safeconduct.engine.Where;
import org.safeconduct.people.PersonId;
import org.safeconduct.shared.Interval;
import org.safeconduct.shared.Stay;

/// Somebody was seen at, or said to be at, a place.
///
/// @param id stays the same over all versions
/// @param when from the moment she was there, until it is worth nothing any more
/// @param source one that [Source#confirms]
/// @param recordedBy by name
/// @param accuracy how far she may be from the point, in metres; 0 where nobody said
record Confirmation(
    UUID id,
    PersonId person,
    Stay stay,
    Interval when,
    Source source,
    Instant recordedAt,
    String recordedBy,
    int accuracy) {
  /// Up to here, in metres, a point is as good as exact.
  private static final int EXACT = 100;

  /// One of which nobody said how exact it is.
  Confirmation(
      UUID id,
      PersonId person,
      Stay stay,
      Interval when,
      Source source,
      Instant recordedAt,
      String recordedBy) {
    this(id, person, stay, when, source, recordedAt, recordedBy, 0);
  }

  Confirmation {
    if (!source.confirms())
      throw new IllegalArgumentException("Not a source that confirms: " + source);
  }

  /// The point and how far around it she may be, if it is known to be less than exact.
  Optional<Where> around() {
    var position = stay.position();
    if (accuracy <= EXACT || position == null) return Optional.empty();
    return Optional.of(new Where.At(position, stay.precision(), accuracy / 1_000.0));
  }
}

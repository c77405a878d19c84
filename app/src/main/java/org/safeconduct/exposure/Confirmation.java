package org.safeconduct.exposure;

import java.time.Instant;
import java.util.UUID;
import org.safeconduct.people.PersonId;
import org.safeconduct.shared.Interval;
import org.safeconduct.shared.Stay;

/// Somebody was seen at, or said to be at, a place.
///
/// @param id stays the same over all versions
/// @param when from the moment she was there, until it is worth nothing any more
/// @param source one that [Source#confirms]
/// @param recordedBy by name
record Confirmation(
    UUID id,
    PersonId person,
    Stay stay,
    Interval when,
    Source source,
    Instant recordedAt,
    String recordedBy) {
  Confirmation {
    if (!source.confirms())
      throw new IllegalArgumentException("Not a source that confirms: " + source);
  }
}

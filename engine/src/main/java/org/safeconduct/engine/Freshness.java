package org.safeconduct.engine;

import java.time.Duration;
import java.util.UUID;

/// How old a confirmation of somebody may be at the start of a question and still be *certain*.
/// Asked for often, and from any thread.
@FunctionalInterface
public interface Freshness {
  /// Of this person.
  Duration of(UUID person);
}

package org.safeconduct.engine;

import java.time.Duration;

/// How old a confirmation of somebody may be at the start of a question and still be *certain*.
/// Asked for often, and from any thread.
@FunctionalInterface
public interface Freshness {
  /// Of this person.
  Duration of(PersonFacts person);
}

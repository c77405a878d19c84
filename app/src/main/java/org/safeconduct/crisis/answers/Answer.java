package org.safeconduct.crisis.answers;

import java.time.Instant;
import org.safeconduct.people.PersonId;

/// One answer as it is kept: never changed, never removed.
///
/// @param number its place among all answers, growing
/// @param person about whom
/// @param said what was said
/// @param voice who said so
/// @param at when it was recorded
/// @param resolves whether a named person thereby resolved a contradiction
public record Answer(
    long number, PersonId person, Said said, Voice voice, Instant at, boolean resolves) {
  /// The status that was said.
  public HeadcountStatus status() {
    return said.status();
  }
}

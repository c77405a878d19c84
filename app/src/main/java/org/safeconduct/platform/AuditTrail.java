package org.safeconduct.platform;

import java.util.Map;

/// What was done, by whom, when: append-only, one row per deed, chained by hash within a
/// second of its commit. Details hold ids and counts, never words of a message and never
/// health.
public interface AuditTrail {
  /// Adds a row in the caller's transaction (or one of its own when there is none), in the
  /// name of the current actor.
  ///
  /// @param deed past tense with the room in front, such as `alerts.alert-received`
  /// @param subject the id of what it was done to, or an empty string
  /// @param details ids, counts, filters; written as JSON, with the codes of the actor's roles as
  ///     `as`
  void record(String deed, String subject, Map<String, ?> details);
}

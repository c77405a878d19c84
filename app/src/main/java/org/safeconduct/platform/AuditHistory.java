package org.safeconduct.platform;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// What the audit trail says of one thing, for the room that shows that thing: who did what to
/// it, and when. The room asks who may see it.
public interface AuditHistory {
  /// The newest deeds first.
  ///
  /// @param subject the id of what they were done to
  /// @param deeds which deeds, by name
  /// @param limit how many at most
  List<Deed> of(String subject, Collection<String> deeds, int limit);

  /// The same about a person, for that person: without what somebody did whose looks are withheld
  /// from the person for now.
  List<Deed> ofOneself(UUID person, Collection<String> deeds, int limit);

  /// One deed.
  ///
  /// @param details JSON as it was recorded
  record Deed(Instant at, String actor, String deed, String details) {}
}

package org.safeconduct.people.own;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.PersonCard;

/// What somebody proposes about one's own file.
///
/// @param wanted the fields and what they are to be
/// @param reason why it was refused
public record Proposal(
    UUID id,
    PersonCard person,
    Kind kind,
    Map<String, String> wanted,
    String by,
    Instant at,
    State state,
    @Nullable String decidedBy,
    @Nullable String reason) {
  /// What it is about.
  public enum Kind {
    /// Who the person is.
    DETAILS,
    /// Somebody who depends on the person.
    DEPENDANT
  }

  /// Where it stands.
  public enum State {
    WAITING,
    ACCEPTED,
    REFUSED,
    WITHDRAWN
  }
}

package org.safeconduct.people.sharing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.OrganisationId;

/// That an organisation lets another one look at something of its people until a day.
///
/// @param giver whose people
/// @param receiver who may look
/// @param until when it ends by itself
/// @param revokedAt when the giver took it back
public record Sharing(
    UUID id,
    Party giver,
    Party receiver,
    Given given,
    Instant until,
    @Nullable Instant revokedAt) {
  /// An organisation, with its short name then.
  public record Party(OrganisationId organisation, String code) {}

  /// How it came about.
  public record Given(Instant at, String by, String reason) {}

  /// Who lets whom look, by their short names.
  public String between() {
    return giver.code() + " – " + receiver.code();
  }

  /// Whether the receiver may look at this moment.
  public boolean isInForce(Instant now) {
    return revokedAt == null && now.isBefore(until);
  }
}

package org.safeconduct.crisis.sharing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.crisis.HeadcountId;
import org.safeconduct.people.OrganisationId;

/// That an organisation lets another one look at how its people stand in one headcount.
///
/// @param title of the headcount
/// @param giver whose people
/// @param receiver who may look
/// @param given when, by whom and why
/// @param until when it ends by itself
/// @param revokedAt when the giver took it back
public record BoardShare(
    UUID id,
    HeadcountId headcount,
    String title,
    Party giver,
    Party receiver,
    Given given,
    Instant until,
    @Nullable Instant revokedAt) {
  /// An organisation, with its short name then.
  public record Party(OrganisationId organisation, String code) {}

  /// How it came about.
  public record Given(Instant at, String by, String reason) {}

  /// Whether the receiver may look at this moment.
  public boolean isInForce(Instant now) {
    return revokedAt == null && now.isBefore(until);
  }
}

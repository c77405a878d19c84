package org.safeconduct.access.openings;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That an organisation lets another one look at the records of its people until a day.
///
/// @param giver whose people
/// @param receiver who may look
/// @param country ISO 3166-1 alpha-2: only those who are or will be there when somebody looks; null
///     for all
/// @param revokedAt when the giver took it back
public record Share(
    UUID id,
    Party giver,
    Party receiver,
    @Nullable String country,
    String reason,
    Instant sharedAt,
    String sharedBy,
    Instant until,
    @Nullable Instant revokedAt) {
  /// An organisation, with its short name then.
  public record Party(UUID organisation, String code) {}

  /// Whether the receiver may look at this moment.
  public boolean isInForce(Instant now) {
    return revokedAt == null && now.isBefore(until);
  }
}

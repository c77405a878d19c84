package org.safeconduct.governance.consultations;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A question to organisations.
///
/// @param papers what belongs to it, in words or addresses; may be empty
/// @param country where the answer holds, ISO 3166-1 alpha-2; null for everywhere
/// @param deadline until when replies are in time, UTC
/// @param version counts from 1
public record Consultation(
    UUID id,
    String title,
    String question,
    String papers,
    @Nullable String country,
    Silence silence,
    Opened opened,
    Instant deadline,
    Round round,
    int version) {
  /// Who asked, and when.
  public record Opened(Instant at, String by) {}

  /// Whether the deadline is over.
  public boolean isOver(Instant now) {
    return !now.isBefore(deadline);
  }
}

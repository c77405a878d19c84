package org.safeconduct.access.emergency;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is known of a sealed key; the key itself is on paper only.
///
/// @param use when it was used, by whom and why, if it was
/// @param review what came of looking into its use, if somebody did
public record EmergencyKey(
    UUID id,
    Instant madeAt,
    String madeBy,
    @Nullable Instant withdrawnAt,
    @Nullable Use use,
    @Nullable Review review) {
  /// Whether it opens the installation.
  public boolean ready() {
    return withdrawnAt == null && use == null;
  }

  /// Whether it was used and nobody has looked into it.
  public boolean awaitsReview() {
    return use != null && review == null;
  }

  /// The message key of its state.
  public String state() {
    if (awaitsReview()) return "access.key.used";
    if (review != null) return "access.key.reviewed";
    return withdrawnAt == null ? "access.key.ready" : "access.key.withdrawn";
  }

  /// How it was used.
  ///
  /// @param name who they said they were
  public record Use(Instant at, String name, String reason, String network) {}

  /// What somebody else found.
  public record Review(Instant at, String by, String words) {}
}

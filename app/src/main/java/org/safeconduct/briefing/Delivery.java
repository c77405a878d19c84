package org.safeconduct.briefing;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Scope;

/// A list that was sent, or could not be.
///
/// @param account of the recipient
/// @param reason why it failed: `no-account`, `no-person`, `no-duty`, `no-address`
/// @param counts absent for one that was not made
/// @param file absent for one that was not made
/// @param question how far the mail got; see the messages
public record Delivery(
    UUID id,
    UUID schedule,
    UUID account,
    ListKind list,
    Instant begunAt,
    State state,
    @Nullable String reason,
    @Nullable ListCounts counts,
    @Nullable File file,
    @Nullable UUID question) {
  /// How long a file can be fetched.
  static final Duration KEPT = Duration.ofDays(30);

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /// Where it stands.
  public enum State {
    MAKING,
    SENT,
    FAILED
  }

  /// What was made.
  ///
  /// @param label its classification
  /// @param kept whether it can still be fetched
  /// @param fetchedAt when the recipient first did; null if never
  /// @param madeFor whose people the recipient could see when it was made; null for files from
  ///     before that was noted, which are not kept any more
  public record File(
      String name,
      String label,
      boolean kept,
      @Nullable Instant fetchedAt,
      @Nullable Scope madeFor) {
    /// Whether it holds nothing that whoever has this scope may not see.
    public boolean isFor(Scope scope) {
      return madeFor != null && scope.covers(madeFor);
    }
  }

  /// The message key of where it stands. Making a list takes minutes at most.
  public String words(Instant now) {
    return switch (state) {
      case SENT -> "briefing.delivery.SENT";
      case FAILED -> "briefing.delivery." + reason;
      case MAKING ->
        begunAt.plus(PATIENCE).isBefore(now)
            ? "briefing.delivery.unfinished"
            : "briefing.delivery.MAKING";
    };
  }

  /// Whether somebody has to see to it.
  public boolean failed(Instant now) {
    return state == State.FAILED
        || state == State.MAKING && begunAt.plus(PATIENCE).isBefore(now);
  }
}

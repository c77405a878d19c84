package org.safeconduct.crisis.answers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a member stands now.
///
/// @param status what holds
/// @param since since when; for the silent, since they were counted in
/// @param holding the answer that says so; null while silent
/// @param against the better answer that contradicts it; null if nothing does
/// @param help the call for help, as long as the member needs help or is injured
/// @param exclusion why the member does not count; null if the member counts
public record Standing(
    HeadcountStatus status,
    Instant since,
    @Nullable Answer holding,
    @Nullable Answer against,
    @Nullable Help help,
    @Nullable Exclusion exclusion) {
  /// Whether a better answer by somebody else waits to be resolved.
  public boolean isContradicted() {
    return against != null;
  }

  /// Whether a call for help waits for somebody to take it.
  public boolean helpWaits() {
    return help != null && help.takenBy() == null && exclusion == null;
  }

  /// A call for help.
  ///
  /// @param since when it was heard
  /// @param takenBy whose name took it; null while nobody has
  /// @param takenAt when it was taken
  public record Help(
      Instant since, @Nullable String takenBy, @Nullable Instant takenAt) {}

  /// Why a member does not count.
  ///
  /// @param at since when
  /// @param by who said so
  /// @param reason why, in words
  public record Exclusion(Instant at, String by, String reason) {}
}

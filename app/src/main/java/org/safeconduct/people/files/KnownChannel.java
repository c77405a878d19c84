package org.safeconduct.people.files;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.Channel;
import org.safeconduct.people.PersonId;

/// A channel of a person, and who says that it works.
///
/// @param verifiedBy the officer who called, or whose code came back; null when nobody said
/// @param stale whether it was never found to work, or too long ago
public record KnownChannel(
    UUID id, PersonId person, Channel channel, @Nullable Proof proof, boolean stale) {
  /// How it was found to work.
  ///
  /// @param how null when the list or an answer said so
  public record Proof(
      Instant at, @Nullable String by, @Nullable How how) {}

  /// How somebody found that a channel works.
  public enum How {
    /// A code that was sent there came back.
    CODE,
    /// An officer called, and the person answered.
    CALL
  }

  /// One line for the history: what it is and when it was found to work.
  String line() {
    var verified = proof == null ? "" : " (verified " + proof.at() + ")";
    return channel.kind() + " " + channel.value() + verified;
  }
}

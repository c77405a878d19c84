package org.safeconduct.people.files;

import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.Channel;
import org.safeconduct.people.PersonId;

/// A channel of a person, and who says that it works.
///
/// @param verifiedBy the officer who called, or whose code came back; null when nobody said
/// @param stale whether it was never found to work, or too long ago
public record KnownChannel(
    UUID id, PersonId person, Channel channel, @Nullable Proof proof, boolean stale) {
  private static final Pattern LINE =
      Pattern.compile("(EMAIL|PHONE|SATPHONE|RADIO) (.*?)(?: \\(verified ([0-9T:.-]+Z)\\))?");

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

  /// What a line of the history says of a channel.
  ///
  /// @param at when it was found to work; null if nobody said
  public record Told(
      Channel.Kind kind, String value, @Nullable Instant at) {}

  /// Reads what [#line] wrote; null if the field is another one, or nothing stands there.
  static @Nullable Told told(String field, String line) {
    var parts = LINE.matcher(line);
    if (!field.equals("channel") || !parts.matches()) return null;
    var at = parts.group(3);
    return new Told(
        Channel.Kind.valueOf(parts.group(1)),
        parts.group(2),
        at == null ? null : Instant.parse(at));
  }
}

package org.safeconduct.alerts;

/// How a document comes in.
///
/// @param channel the way
/// @param source the feed's name, the file's name, or whom the officer heard it from; may be
///     blank
/// @param verified whether the source is known to be one that can be believed
public record Arrival(Channel channel, String source, boolean verified) {
  /// Whether a message that comes in like this may end one that came in another time: anybody can
  /// write any sender into a feed. Whoever hands messages in could lift the other one, too.
  ///
  /// @param other the way of the other one
  /// @param broughtBy its source
  boolean mayEnd(Channel other, String broughtBy) {
    return verified
        || !channel.isWatched()
        || (channel == other && source.strip().equals(broughtBy));
  }
}

package org.safeconduct.alerts;

/// How a document comes in.
///
/// @param channel the way
/// @param source the feed's name, the file's name, or whom the officer heard it from; may be
///     blank
/// @param verified whether the source is known to be one that can be believed
public record Arrival(Channel channel, String source, boolean verified) {}

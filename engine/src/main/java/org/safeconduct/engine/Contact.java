package org.safeconduct.engine;

/// How a place meets the area of a question, the loosest first.
enum Contact {
  /// They share no point: whoever is there is elsewhere.
  NONE,
  /// The middle of the town lies outside, yet the town reaches into the area.
  NEAR,
  /// They share a point.
  HELD
}

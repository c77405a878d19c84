package org.safeconduct.engine;

/// How a place meets the area of a question, the loosest first.
enum Contact {
  /// They share no point, or two surfaces no more than a border: whoever is there is elsewhere.
  NONE,
  /// The middle of the town lies outside, yet the town reaches into the area.
  NEAR,
  /// They share a point; two surfaces, more than a border.
  HELD
}

package org.safeconduct.exposure.web;

import org.jspecify.annotations.Nullable;

/// Which part of the answer a program wants, as text.
///
/// @param cursor where the last answer stopped
/// @param limit how many people at most
record Stretch(@Nullable String cursor, @Nullable String limit) {
  /// The usual number of people from the beginning.
  static final Stretch FIRST = new Stretch(null, null);
}

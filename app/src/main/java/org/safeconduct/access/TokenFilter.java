package org.safeconduct.access;

import org.jspecify.annotations.Nullable;

/// Which tokens are listed.
///
/// @param text part of the label, the username or the name
/// @param kind only programs' or only people's, or null for both
/// @param live only those that work, only those that do not, or null for all
public record TokenFilter(
    @Nullable String text,
    @Nullable AccountKind kind,
    @Nullable Boolean live) {
  /// All tokens.
  public static final TokenFilter ALL = new TokenFilter(null, null, null);
}

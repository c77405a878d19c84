package org.safeconduct.access;

import org.jspecify.annotations.Nullable;

/// Which accounts are listed.
///
/// @param text part of the username or name
/// @param role only accounts that hold it
/// @param disabled only disabled ones, only enabled ones, or null for all
public record AccountFilter(
    @Nullable String text, @Nullable Role role, @Nullable Boolean disabled) {
  /// All accounts.
  public static final AccountFilter ALL = new AccountFilter(null, null, null);
}

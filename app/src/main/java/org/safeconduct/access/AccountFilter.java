package org.safeconduct.access;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which accounts are listed.
///
/// @param text part of the username or name
/// @param role only accounts that hold it
/// @param state only accounts in this state, or null for all
/// @param kind only people's, programs' or the emergency account, or null for all
public record AccountFilter(
    @Nullable String text,
    @Nullable Role role,
    @Nullable State state,
    @Nullable AccountKind kind) {
  /// All accounts.
  public static final AccountFilter ALL = new AccountFilter(null, null, null, null);

  /// Accounts whose username or name holds the text.
  public static AccountFilter text(String text) {
    return new AccountFilter(text, null, null, null);
  }

  /// Whether accounts may sign in.
  public enum State {
    ENABLED,
    PENDING,
    DISABLED;

    String parameter() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// The message key of its name.
    public String key() {
      return "access." + parameter();
    }
  }
}

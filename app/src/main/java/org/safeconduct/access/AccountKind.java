package org.safeconduct.access;

import java.util.Locale;

/// Who stands behind an account.
public enum AccountKind {
  /// A person, who signs in.
  PERSON,
  /// A program, which holds tokens and never signs in.
  SERVICE,
  /// Whoever holds the emergency key.
  EMERGENCY;

  /// The message key of its name.
  public String key() {
    return "access.kind." + name().toLowerCase(Locale.ROOT);
  }
}

package org.safeconduct.access;

import java.util.Locale;

/// How somebody showed who they are.
public enum SignInMethod {
  /// Something that they know.
  PASSWORD,
  /// Something that they know and something that they have.
  PASSWORD_AND_CODE,
  /// Something that they have, opened by a finger, a face or a number.
  PASSKEY,
  /// As the organisation's own provider asked.
  SINGLE_SIGN_ON,
  /// The sealed key on paper.
  EMERGENCY_KEY;

  /// Whether one thing that can be guessed or overheard was enough.
  public boolean isSingleFactor() {
    return this == PASSWORD;
  }

  /// The message key of its name.
  public String key() {
    return "access.method." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

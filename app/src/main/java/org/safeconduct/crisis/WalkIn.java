package org.safeconduct.crisis;

import org.jspecify.annotations.Nullable;

/// Somebody who is there and not in the register: a visitor, a driver, a guest.
///
/// @param name 1 to 200 characters
/// @param organisation in words; may be blank
/// @param language ISO 639-1 code of the language in which to write
/// @param email where to write; null if unknown
/// @param phone where to call; null if unknown
/// @param key names the form: the same one sent twice counts one person
public record WalkIn(
    String name,
    String organisation,
    String language,
    @Nullable String email,
    @Nullable String phone,
    String key) {
  private static final int LONGEST = 200;

  public WalkIn {
    name = name.strip();
    organisation = organisation.strip();
    if (name.isEmpty() || name.length() > LONGEST || organisation.length() > LONGEST)
      throw new IllegalArgumentException("A walk-in has a name of 1 to 200 characters");
  }
}

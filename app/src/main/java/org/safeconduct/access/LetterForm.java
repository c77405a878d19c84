package org.safeconduct.access;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/// The letter of the highest clearance as an administrator types it; days as in `2027-01-31`.
///
/// @param noticed empty if nobody has to be told
record LetterForm(
    @Nullable String reference,
    @Nullable String noticed,
    @Nullable String until) {
  static @Nullable LetterForm of(@Nullable ClearanceLetter letter) {
    if (letter == null) return null;
    var noticed = letter.noticed();
    return new LetterForm(
        letter.reference(), noticed == null ? "" : noticed.toString(), "" + letter.until());
  }

  /// What was typed; null if it is no letter with an end.
  @Nullable
  ClearanceLetter letter() {
    var end = day(until);
    if (reference == null || reference.isBlank() || end == null) return null;
    return new ClearanceLetter(reference.strip(), day(noticed), end);
  }

  private static @Nullable LocalDate day(@Nullable String typed) {
    try {
      return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
    } catch (DateTimeParseException noDay) {
      return null;
    }
  }
}

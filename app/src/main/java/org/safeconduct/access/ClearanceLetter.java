package org.safeconduct.access;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The written grant of the highest clearance to one account (`domain.md` 8.11, 12).
///
/// @param reference of the letter
/// @param noticed the day on which whoever has to be told was, at the OPCW the State Party; null if
///     nobody has to
/// @param from the first day on which it holds, UTC; null as long as it is only asked for
/// @param until the last day on which it holds, UTC
/// @param holds whether it held on the day on which it was read
public record ClearanceLetter(
    String reference,
    @Nullable LocalDate noticed,
    @Nullable LocalDate from,
    LocalDate until,
    boolean holds) {
  /// Not given yet.
  public ClearanceLetter(String reference, @Nullable LocalDate noticed, LocalDate until) {
    this(reference, noticed, null, until, false);
  }

  /// Whether it says the same as the other, whenever they were given.
  boolean saysAs(ClearanceLetter other) {
    return reference.equals(other.reference)
        && Objects.equals(noticed, other.noticed)
        && until.equals(other.until);
  }

  /// Whether it holds on a day on which the other does not: ends later, or begins earlier.
  boolean reachesBeyond(ClearanceLetter other) {
    return until.isAfter(other.until)
        || from != null && other.from != null && from.isBefore(other.from);
  }

  ClearanceLetter from(LocalDate day) {
    return new ClearanceLetter(reference, noticed, day, until, false);
  }
}

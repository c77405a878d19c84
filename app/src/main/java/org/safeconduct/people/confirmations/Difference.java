package org.safeconduct.people.confirmations;

import java.util.List;
import java.util.Locale;
import org.safeconduct.people.PersonId;

/// What differs between the list and what was confirmed last, of one person.
///
/// @param name as the list says it now, or said it last
/// @param fields of somebody whose entry changed: what it said, and what it says
public record Difference(PersonId person, String name, Kind kind, List<Changed> fields) {
  /// What a field said, and what it says; an empty text for nothing.
  public record Changed(String field, String before, String after) {}

  /// How somebody differs.
  public enum Kind {
    CAME,
    WENT,
    CHANGED,
    /// Not at all: on the list as it was confirmed last.
    SAME;

    /// What an address calls it.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}

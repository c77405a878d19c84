package org.safeconduct.governance.liaison;

import org.jspecify.annotations.Nullable;
import org.safeconduct.people.PersonId;

/// Which counterparts a list shows; what is null, empty or false does not limit it.
///
/// @param country ISO 3166-1 alpha-2
/// @param keeper only those whose contact this person keeps
/// @param overdue only those to whom one should have spoken by now
/// @param closed also those whose contact is no longer kept
/// @param text words from the name or the notes
public record CounterpartFilter(
    @Nullable CounterpartKind kind,
    @Nullable String country,
    @Nullable PersonId keeper,
    boolean overdue,
    boolean closed,
    String text) {
  /// All that are kept.
  public static final CounterpartFilter ALL =
      new CounterpartFilter(null, null, null, false, false, "");
}

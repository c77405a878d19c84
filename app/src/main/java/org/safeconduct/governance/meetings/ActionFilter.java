package org.safeconduct.governance.meetings;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.PersonId;

/// Which action points a list shows; what is null, empty or false does not limit it.
///
/// @param body only of this body
/// @param state only in this state
/// @param owner only of this person
/// @param overdue only open ones whose last day is over
/// @param text words from it
public record ActionFilter(
    @Nullable UUID body,
    @Nullable ActionState state,
    @Nullable PersonId owner,
    boolean overdue,
    String text) {
  /// All of them.
  public static final ActionFilter ALL = new ActionFilter(null, null, null, false, "");
}

package org.safeconduct.governance.meetings;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which meetings or decisions a list shows; what is null or empty does not limit it.
///
/// @param body only of this body
/// @param state only meetings in this state
/// @param text words from the title, or from a decision
public record MeetingFilter(@Nullable UUID body, Standing.@Nullable Word state, String text) {
  /// All of them.
  public static final MeetingFilter ALL = new MeetingFilter(null, null, "");
}

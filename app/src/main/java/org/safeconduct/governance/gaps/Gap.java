package org.safeconduct.governance.gaps;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that a seat wants.
///
/// @param at when the term ran out or will, or until when the holder is absent; null if that says
///     nothing here
public record Gap(Kind kind, @Nullable Instant at) {
  /// What it wants, the worst first.
  public enum Kind {
    /// Nobody was ever appointed, or the appointment was ended, and nobody follows. For an
    /// executive head: and nobody has the delegation to nominate, so that there can be no focal
    /// point.
    NO_HOLDER,
    /// The holder's term ran out, and nobody follows.
    EXPIRED,
    /// The holder is absent, and so is whoever could stand in.
    NOBODY_PRESENT,
    /// Nobody stands in for the holder.
    NO_ALTERNATE,
    /// The holder's term runs out as soon as the profile calls soon, and nobody is to follow.
    EXPIRING,
    /// The holder is absent today; an alternate is there, or none is needed.
    HOLDER_ABSENT;

    /// Whether nobody acts in the post now.
    public boolean isSevere() {
      return this == NO_HOLDER || this == EXPIRED || this == NOBODY_PRESENT;
    }
  }
}

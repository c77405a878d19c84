package org.safeconduct.governance.meetings;

import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Seat;
import org.safeconduct.people.PersonId;

/// Somebody who was, or should have been, at a meeting.
///
/// @param number within the meeting, from 1
/// @param person null for a guest from outside
/// @param name of a guest from outside; else empty
/// @param seat the post by which somebody sits in the body; null for guests
/// @param function in which function a guest came, in words; may be empty
public record Attendee(
    int number,
    @Nullable PersonId person,
    String name,
    @Nullable Seat seat,
    String function,
    Capacity capacity,
    Presence presence) {
  /// In which capacity.
  public enum Capacity {
    MEMBER,
    ALTERNATE,
    GUEST
  }

  /// Whether somebody came.
  public enum Presence {
    PRESENT,
    APOLOGIES,
    ABSENT
  }

  /// Whether somebody was there.
  public boolean isPresent() {
    return presence == Presence.PRESENT;
  }
}

package org.safeconduct.governance.meetings;

import org.safeconduct.platform.PageRequest;
import org.springframework.stereotype.Component;

/// Counts how it stands with a body, as far as the reader may read its minutes.
@Component
class BodyNumbers {
  private final Bodies bodies;
  private final Meetings meetings;
  private final Actions actions;

  BodyNumbers(Bodies bodies, Meetings meetings, Actions actions) {
    this.bodies = bodies;
    this.meetings = meetings;
    this.actions = actions;
  }

  /// How it stands with a body.
  ///
  /// @param members without alternates
  /// @param open action points that are open
  /// @param overdue those of them whose last day is over
  record Row(Body body, long members, long meetings, long open, long overdue) {}

  Row of(Body it) {
    var seats = bodies.members(it).stream().filter(one -> !one.alternate()).count();
    var held = meetings
        .list(new MeetingFilter(it.id(), null, ""), new PageRequest(0, 1, null))
        .total();
    return new Row(
        it,
        seats,
        held,
        actions.count(new ActionFilter(it.id(), ActionState.OPEN, null, false, "")),
        actions.count(new ActionFilter(it.id(), null, null, true, "")));
  }
}

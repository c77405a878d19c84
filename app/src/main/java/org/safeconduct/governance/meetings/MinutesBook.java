package org.safeconduct.governance.meetings;

import java.util.UUID;
import org.safeconduct.platform.Forbidden;
import org.safeconduct.platform.NotFound;
import org.springframework.stereotype.Component;

/// Opens what is written down about a meeting, for whoever may read it or keep it.
@Component
class MinutesBook {
  static final int LONGEST_LINE = 300;
  static final int LONGEST_TEXT = 20_000;

  private final JdbcBodies bodies;
  private final Membership membership;
  private final JdbcMeetings meetings;
  private final JdbcMinutes minutes;
  private final JdbcActions actions;

  MinutesBook(
      JdbcBodies bodies,
      Membership membership,
      JdbcMeetings meetings,
      JdbcMinutes minutes,
      JdbcActions actions) {
    this.bodies = bodies;
    this.membership = membership;
    this.meetings = meetings;
    this.minutes = minutes;
    this.actions = actions;
  }

  JdbcMinutes rows() {
    return minutes;
  }

  /// @throws NotFound if there is no such meeting, or the actor may not read it
  MeetingFile file(UUID id) {
    var meeting = meetings.find(id).orElseThrow(() -> new NotFound("meeting", id));
    var body = bodies
        .find(meeting.body())
        .filter(membership::mayRead)
        .orElseThrow(() -> new NotFound("meeting", id));
    return new MeetingFile(
        meeting,
        body,
        minutes.items(id),
        minutes.attendees(id),
        minutes.decisions(id),
        actions.of(id),
        minutes.corrections(id));
  }

  /// @throws NotFound if there is no such meeting, or the actor may not read it
  /// @throws Forbidden if the actor may read it and not keep it
  MeetingFile kept(UUID id) {
    var file = file(id);
    if (!membership.mayKeep(file.body())) throw new Forbidden("does not keep the body's minutes");
    return file;
  }

  /// Waits until nobody else numbers anything of this body.
  void await(UUID body) {
    bodies.await(body);
  }

  boolean move(Meeting meeting, Standing next) {
    return meetings.move(meeting, next);
  }
}

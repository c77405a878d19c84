package org.safeconduct.governance.meetings;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.safeconduct.governance.Fault;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Forbidden;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Meetings of bodies: planned, cancelled, held. When a meeting is held, the members are
/// written down as they are on that day.
@Service
public class Meetings {
  private final Permissions permissions;
  private final CurrentUser currentUser;
  private final AuditTrail audit;
  private final Clock clock;
  private final JdbcBodies bodies;
  private final Membership membership;
  private final JdbcMeetings meetings;
  private final MinutesBook book;

  Meetings(
      Permissions permissions,
      CurrentUser currentUser,
      AuditTrail audit,
      Clock clock,
      JdbcBodies bodies,
      Membership membership,
      JdbcMeetings meetings,
      MinutesBook book) {
    this.permissions = permissions;
    this.currentUser = currentUser;
    this.audit = audit;
    this.clock = clock;
    this.bodies = bodies;
    this.membership = membership;
    this.meetings = meetings;
    this.book = book;
  }

  /// One page of the meetings that the filter admits and the reader may know.
  ///
  /// @param request sort orders: `starts` (the default, the latest first), `body`, `title`,
  ///     `state`
  public Page<Meeting> list(MeetingFilter filter, PageRequest request) {
    permissions.requireAny(Duty.READ_NETWORK, Duty.RUN_JOBS);
    var known = known();
    return Page.of(
        meetings.page(filter, known, request), request, () -> meetings.count(filter, known));
  }

  /// One page of the decisions that the filter admits and the reader may know.
  ///
  /// @param request sort orders: `held` (the default, the latest first), `number`
  public Page<Decision> decisions(MeetingFilter filter, PageRequest request) {
    permissions.requireAny(Duty.READ_NETWORK, Duty.RUN_JOBS);
    var known = known();
    return Page.of(
        book.rows().decisions(filter, known, request),
        request,
        () -> book.rows().count(filter, known));
  }

  /// A meeting with everything that is written down about it.
  ///
  /// @throws NotFound if there is none, or the reader may not read it
  @Transactional
  public MeetingFile get(UUID id) {
    permissions.requireAny(Duty.READ_NETWORK, Duty.RUN_JOBS);
    var file = book.file(id);
    audit.record("governance.minutes-read", id.toString(), Map.of());
    return file;
  }

  /// Passes if the actor may keep the minutes of this meeting.
  ///
  /// @throws NotFound if there is no such meeting, or the actor may not read it
  /// @throws Forbidden if the actor may read it and not keep it
  public void requireKeeper(UUID meeting) {
    permissions.requireAny(Duty.TAKE_PART, Duty.MANAGE_NETWORK);
    book.kept(meeting);
  }

  /// Plans a meeting.
  @Transactional
  public MeetingOutcome plan(UUID body, String title, Instant starts, String place) {
    permissions.requireAny(Duty.TAKE_PART, Duty.MANAGE_NETWORK);
    var known =
        bodies.find(body).filter(membership::mayRead).orElseThrow(() -> new NotFound("body", body));
    if (!membership.mayKeep(known)) throw new Forbidden("does not keep the body's minutes");
    var faults = faults(title, place);
    if (known.state().closed()) faults.add(new Fault("body", "body-closed"));
    if (!faults.isEmpty()) return new MeetingOutcome.Refused(faults);
    bodies.await(body);
    var id = UUID.randomUUID();
    meetings.add(id, body, title.strip(), starts, place.strip());
    audit.record("governance.meeting-planned", id.toString(), Map.of("body", body.toString()));
    return new MeetingOutcome.Done(id);
  }

  /// Changes when and where a planned meeting is.
  @Transactional
  public MeetingOutcome change(UUID id, int version, String title, Instant starts, String place) {
    permissions.requireAny(Duty.TAKE_PART, Duty.MANAGE_NETWORK);
    var meeting = book.kept(id).meeting();
    var faults = faults(title, place);
    if (!faults.isEmpty()) return new MeetingOutcome.Refused(faults);
    boolean changed = meeting.version() == version
        && meeting.standing() instanceof Standing.Planned
        && meetings.change(meeting, title.strip(), starts, place.strip());
    if (!changed) return new MeetingOutcome.NotNow();
    audit.record("governance.meeting-changed", id.toString(), Map.of());
    return new MeetingOutcome.Done(id);
  }

  /// Says that a planned meeting is not held.
  @Transactional
  public MeetingOutcome cancel(UUID id, int version, String reason) {
    permissions.requireAny(Duty.TAKE_PART, Duty.MANAGE_NETWORK);
    var meeting = book.kept(id).meeting();
    if (reason.isBlank()) return MeetingOutcome.Refused.because("reason", "reason-needed");
    if (reason.length() > MinutesBook.LONGEST_LINE)
      return MeetingOutcome.Refused.because("reason", "too-long");
    if (!(meeting.standing() instanceof Standing.Planned planned) || meeting.version() != version)
      return new MeetingOutcome.NotNow();
    var next = planned.cancel(reason.strip(), clock.instant(), currentUser.name());
    return moved(meeting, next, "governance.meeting-cancelled");
  }

  /// Says that a meeting is held, and writes down who sits in the body on this day.
  @Transactional
  public MeetingOutcome hold(UUID id, int version) {
    permissions.requireAny(Duty.TAKE_PART, Duty.MANAGE_NETWORK);
    var file = book.kept(id);
    var meeting = file.meeting();
    if (!(meeting.standing() instanceof Standing.Planned planned) || meeting.version() != version)
      return new MeetingOutcome.NotNow();
    if (meeting.starts().isAfter(clock.instant()))
      return MeetingOutcome.Refused.because("hold", "meeting-ahead");
    var outcome = moved(meeting, planned.hold(), "governance.meeting-held");
    if (!(outcome instanceof MeetingOutcome.Done)) return outcome;
    int number = file.attendees().size();
    for (var it : membership.of(file.body())) {
      var capacity = it.alternate() ? Attendee.Capacity.ALTERNATE : Attendee.Capacity.MEMBER;
      book.rows()
          .add(
              id,
              new Attendee(
                  ++number, it.person(), "", it.seat(), "", capacity, Attendee.Presence.ABSENT));
    }
    return outcome;
  }

  private MeetingOutcome moved(Meeting meeting, Standing next, String deed) {
    if (!meetings.move(meeting, next)) return new MeetingOutcome.NotNow();
    audit.record(deed, meeting.id().toString(), Map.of());
    return new MeetingOutcome.Done(meeting.id());
  }

  private List<UUID> known() {
    return bodies.all().stream().filter(membership::mayRead).map(Body::id).toList();
  }

  private static ArrayList<Fault> faults(String title, String place) {
    var faults = new ArrayList<Fault>();
    if (title.isBlank()) faults.add(new Fault("title", "field-needed"));
    if (title.length() > MinutesBook.LONGEST_LINE) faults.add(new Fault("title", "too-long"));
    if (place.length() > MinutesBook.LONGEST_LINE) faults.add(new Fault("place", "too-long"));
    return faults;
  }
}

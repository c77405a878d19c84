package org.safeconduct.governance.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Fault;
import org.safeconduct.governance.OwnPerson;
import org.safeconduct.people.PersonId;
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

/// Action points: who is to do what by which day. The owner and whoever keeps the minutes
/// say where one stands; everybody who reads the minutes, and the owner, sees it.
@Service
public class Actions {
  private final Permissions permissions;
  private final CurrentUser currentUser;
  private final AuditTrail audit;
  private final Clock clock;
  private final JdbcBodies bodies;
  private final Membership membership;
  private final MinutesBook book;
  private final JdbcActions actions;

  Actions(
      Permissions permissions,
      CurrentUser currentUser,
      AuditTrail audit,
      Clock clock,
      JdbcBodies bodies,
      Membership membership,
      MinutesBook book,
      JdbcActions actions) {
    this.permissions = permissions;
    this.currentUser = currentUser;
    this.audit = audit;
    this.clock = clock;
    this.bodies = bodies;
    this.membership = membership;
    this.book = book;
    this.actions = actions;
  }

  /// One page of the action points that the filter admits and the reader may know.
  ///
  /// @param request sort orders: `due` (the default, the oldest first), `number`, `owner`,
  ///     `state`
  public Page<ActionPoint> list(ActionFilter filter, PageRequest request) {
    permissions.requireAny(Duty.READ_NETWORK, Duty.RUN_JOBS);
    var reader = reader();
    return Page.of(
        actions.page(filter, reader, today(), request),
        request,
        () -> actions.count(filter, reader, today()));
  }

  /// How many the filter admits.
  public long count(ActionFilter filter) {
    permissions.requireAny(Duty.READ_NETWORK, Duty.RUN_JOBS);
    return actions.count(filter, reader(), today());
  }

  /// An action point.
  ///
  /// @throws NotFound if there is none, or the reader may not know it
  public ActionPoint get(UUID id) {
    permissions.requireAny(Duty.READ_NETWORK, Duty.RUN_JOBS);
    return actions
        .find(id)
        .filter(it -> reader().bodies().contains(it.body()) || membership.isOwn(it.owner()))
        .orElseThrow(() -> new NotFound("action point", id));
  }

  /// Every step of an action point, the first one first.
  public List<ActionPoint.Step> steps(UUID id) {
    permissions.requireAny(Duty.READ_NETWORK, Duty.RUN_JOBS);
    return actions.steps(get(id).id());
  }

  /// Whether the actor may say where it stands.
  public boolean mayMove(ActionPoint it) {
    permissions.requireAny(Duty.READ_NETWORK, Duty.RUN_JOBS);
    if (!permissions.allows(Duty.TAKE_PART) && !permissions.allows(Duty.MANAGE_NETWORK))
      return false;
    return membership.isOwn(it.owner())
        || bodies.find(it.body()).filter(membership::mayKeep).isPresent();
  }

  /// Adds an action point of a meeting that was held, until its minutes are agreed and fixed.
  ///
  /// @param owner who was at the meeting, or sits in the body
  @Transactional
  public MeetingOutcome add(UUID meeting, String words, PersonId owner, LocalDate due) {
    permissions.requireAny(Duty.TAKE_PART, Duty.MANAGE_NETWORK);
    var file = book.kept(meeting);
    if (!(file.meeting().standing() instanceof Standing.Held)) return new MeetingOutcome.NotNow();
    var faults = new ArrayList<Fault>();
    if (words.isBlank()) faults.add(new Fault("words", "field-needed"));
    if (words.length() > MinutesBook.LONGEST_TEXT) faults.add(new Fault("words", "too-long"));
    boolean known = file.attendees().stream().anyMatch(it -> owner.equals(it.person()))
        || membership.of(file.body()).stream().anyMatch(it -> it.person().equals(owner))
        || owner.equals(file.body().secretary());
    if (!known) faults.add(new Fault("owner", "owner-unknown"));
    if (due.isBefore(file.meeting().starts().atZone(ZoneOffset.UTC).toLocalDate()))
      faults.add(new Fault("due", "due-before-meeting"));
    if (!faults.isEmpty()) return new MeetingOutcome.Refused(faults);
    book.await(file.body().id());
    var action = new ActionPoint(
        UUID.randomUUID(),
        file.body().id(),
        "",
        meeting,
        words.strip(),
        owner,
        due,
        step(1, ActionState.OPEN, ""));
    actions.add(action, file.meeting().starts().atZone(ZoneOffset.UTC).getYear());
    audit.record("governance.action-added", action.id().toString(), Map.of());
    return new MeetingOutcome.Done(action.id());
  }

  /// Says where an action point stands.
  ///
  /// @param seen the number of the step that the actor saw
  /// @param note what was done, or why not; needed to drop it
  /// @param due the last day from now on; null leaves it
  @Transactional
  public MeetingOutcome move(
      UUID id, int seen, ActionState next, String note, @Nullable LocalDate due) {
    permissions.requireAny(Duty.TAKE_PART, Duty.MANAGE_NETWORK);
    var action = get(id);
    if (!mayMove(action)) throw new Forbidden("neither owns the action nor keeps the minutes");
    if (next == ActionState.DROPPED && note.isBlank())
      return MeetingOutcome.Refused.because("note", "reason-needed");
    if (note.length() > MinutesBook.LONGEST_TEXT)
      return MeetingOutcome.Refused.because("note", "too-long");
    if (action.last().number() != seen) return new MeetingOutcome.NotNow();
    var step = step(seen + 1, next, note.strip());
    if (!actions.move(id, step, Objects.requireNonNullElse(due, action.due())))
      return new MeetingOutcome.NotNow();
    audit.record("governance.action-moved", id.toString(), Map.of("state", next.name()));
    return new MeetingOutcome.Done(id);
  }

  private ActionPoint.Step step(int number, ActionState state, String note) {
    return new ActionPoint.Step(number, state, note, clock.instant(), currentUser.name());
  }

  private JdbcActions.Reader reader() {
    var known = bodies.all().stream().filter(membership::mayRead).map(Body::id).toList();
    return new JdbcActions.Reader(known, OwnPerson.of(currentUser).orElse(null));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}

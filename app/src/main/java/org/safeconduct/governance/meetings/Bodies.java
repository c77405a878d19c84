package org.safeconduct.governance.meetings;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.safeconduct.governance.Fault;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Which bodies there are, and who sits in them.
@Service
public class Bodies {
  private static final int LONGEST_NAME = 200;

  /// A code is taken by a body that the actor may not see, too.
  private static final Actor RULES = new Actor.SystemJob("rules of bodies", Set.of());

  private final Permissions permissions;
  private final CurrentUser currentUser;
  private final AuditTrail audit;
  private final Clock clock;
  private final JdbcBodies bodies;
  private final Membership membership;

  Bodies(
      Permissions permissions,
      CurrentUser currentUser,
      AuditTrail audit,
      Clock clock,
      JdbcBodies bodies,
      Membership membership) {
    this.permissions = permissions;
    this.currentUser = currentUser;
    this.audit = audit;
    this.clock = clock;
    this.bodies = bodies;
    this.membership = membership;
  }

  /// The bodies whose minutes the reader may read, by name, closed ones last.
  public List<Body> list() {
    permissions.requireAny(Duty.READ_NETWORK, Duty.RUN_JOBS);
    return bodies.all().stream().filter(membership::mayRead).toList();
  }

  /// One page of the bodies whose minutes the reader may read, closed ones last. Orders: `name`
  /// (the default), `kind`, `code`.
  public Page<Body> list(BodyFilter filter, PageRequest request) {
    permissions.require(Duty.READ_NETWORK);
    var read = bodies.all(filter.conditions(), request).stream()
        .filter(membership::mayRead)
        .toList();
    var rows = read.stream().skip(request.offset()).limit(request.size()).toList();
    return new Page<>(rows, request.page(), request.size(), read.size());
  }

  /// A body.
  ///
  /// @throws NotFound if there is none, or the reader may not read its minutes
  public Body get(UUID id) {
    permissions.requireAny(Duty.READ_NETWORK, Duty.RUN_JOBS);
    return bodies.find(id).filter(membership::mayRead).orElseThrow(() -> new NotFound("body", id));
  }

  /// Who sits in it now.
  public List<Member> members(Body body) {
    permissions.requireAny(Duty.READ_NETWORK, Duty.RUN_JOBS);
    return membership.of(body);
  }

  /// Whether the actor may plan its meetings and keep its minutes.
  public boolean mayKeep(Body body) {
    permissions.requireAny(Duty.READ_NETWORK, Duty.RUN_JOBS);
    return mayTakePart() && membership.mayKeep(body);
  }

  /// Makes a body.
  @Transactional
  public MeetingOutcome create(NewBody wanted) {
    permissions.require(Duty.MANAGE_NETWORK);
    var body = body(UUID.randomUUID(), 1, wanted);
    var faults = faults(body);
    if (!faults.isEmpty()) return new MeetingOutcome.Refused(faults);
    bodies.add(body, clock.instant(), currentUser.name());
    audit.record("governance.body-created", body.id().toString(), Map.of());
    return new MeetingOutcome.Done(body.id());
  }

  /// Changes a body.
  ///
  /// @param version that the changer saw
  @Transactional
  public MeetingOutcome change(UUID id, int version, NewBody wanted) {
    permissions.require(Duty.MANAGE_NETWORK);
    if (bodies.find(id).isEmpty()) throw new NotFound("body", id);
    var body = body(id, version + 1, wanted);
    var faults = faults(body);
    if (!faults.isEmpty()) return new MeetingOutcome.Refused(faults);
    if (!bodies.change(body, clock.instant(), currentUser.name()))
      return new MeetingOutcome.NotNow();
    audit.record("governance.body-changed", id.toString(), Map.of("version", version + 1));
    return new MeetingOutcome.Done(id);
  }

  private List<Fault> faults(Body it) {
    var faults = new ArrayList<Fault>();
    if (!it.code().matches("[A-Z0-9-]{1,12}")) faults.add(new Fault("code", "body-code"));
    boolean taken = currentUser.callAs(RULES, bodies::all).stream()
        .anyMatch(one -> one.code().equals(it.code()) && !one.id().equals(it.id()));
    if (taken) faults.add(new Fault("code", "code-taken"));
    if (it.name().isEmpty()) faults.add(new Fault("name", "field-needed"));
    if (it.name().length() > LONGEST_NAME) faults.add(new Fault("name", "too-long"));
    if (it.posts().isEmpty()) faults.add(new Fault("posts", "post-needed"));
    if (!it.posts().contains(it.chair())) faults.add(new Fault("chair", "chair-sits"));
    if (it.country() != null && !it.country().matches("[A-Z]{2}"))
      faults.add(new Fault("country", "country-unknown"));
    return faults;
  }

  private static Body body(UUID id, int version, NewBody wanted) {
    return new Body(
        id,
        wanted.code().strip(),
        wanted.name().strip(),
        wanted.kind(),
        wanted.country(),
        wanted.posts(),
        wanted.chair(),
        wanted.secretary(),
        wanted.quorum(),
        new Body.State(version, wanted.closed()));
  }

  /// Not as long as records are open that the actor may only look at.
  private boolean mayTakePart() {
    return permissions.allows(Duty.TAKE_PART) || permissions.allows(Duty.MANAGE_NETWORK);
  }
}

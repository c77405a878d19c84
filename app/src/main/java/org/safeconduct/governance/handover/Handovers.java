package org.safeconduct.governance.handover;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.safeconduct.governance.AppointmentId;
import org.safeconduct.governance.OwnPerson;
import org.safeconduct.governance.SeatNames;
import org.safeconduct.governance.posts.Holding;
import org.safeconduct.governance.posts.Posts;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Permissions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Packs for successors. The holder and whoever keeps the network write them; whoever holds the
/// seat afterwards acknowledges them.
@Service
public class Handovers {
  private static final int LONGEST_NOTES = 5_000;
  private static final Duration ASKED_FOR = Duration.ofDays(180);
  private static final Actor GATHERER = new Actor.SystemJob(
      "gathering a handover", Set.of(Duty.READ_NETWORK, Duty.READ_PEOPLE, Duty.RUN_JOBS));

  private final Permissions permissions;
  private final CurrentUser currentUser;
  private final AuditTrail audit;
  private final Clock clock;
  private final Posts posts;
  private final JdbcHandovers handovers;
  private final ObjectProvider<HandoverSource> sources;
  private final SeatNames names;

  Handovers(
      Permissions permissions,
      CurrentUser currentUser,
      AuditTrail audit,
      Clock clock,
      Posts posts,
      JdbcHandovers handovers,
      ObjectProvider<HandoverSource> sources,
      SeatNames names) {
    this.permissions = permissions;
    this.currentUser = currentUser;
    this.audit = audit;
    this.clock = clock;
    this.posts = posts;
    this.handovers = handovers;
    this.sources = sources;
    this.names = names;
  }

  /// Writes a pack of what is true now.
  ///
  /// @param notes of whoever leaves, at most 5,000 characters; may be empty
  @Transactional
  public HandoverOutcome write(AppointmentId appointment, String notes) {
    permissions.requireAny(Duty.OWN_ACCOUNT, Duty.RUN_JOBS);
    var holding = read(appointment);
    if (!mayWrite(holding)) throw new NotFound("handover", appointment);
    if (notes.strip().length() > LONGEST_NOTES) return new HandoverOutcome.Refused("notes-long");
    var pack = gathered(holding, notes.strip());
    handovers.add(pack);
    audit.record(
        "governance.handover-written",
        pack.id().toString(),
        Map.of("appointment", appointment.toString()));
    return new HandoverOutcome.Done(pack.id());
  }

  /// Every pack about an appointment, the newest first: for the holder, whoever holds the seat
  /// now, and whoever keeps the network or audits it.
  @Transactional
  public List<Handover> of(AppointmentId appointment) {
    permissions.requireAny(Duty.OWN_ACCOUNT, Duty.RUN_JOBS);
    var holding = read(appointment);
    if (!mayRead(holding)) throw new NotFound("handover", appointment);
    var found = handovers.of(appointment);
    if (!found.isEmpty())
      audit.record("governance.handover-read", appointment.toString(), Map.of());
    return found;
  }

  /// Whether the actor may write one about this appointment.
  public boolean mayWrite(AppointmentId appointment) {
    permissions.requireAny(Duty.OWN_ACCOUNT, Duty.RUN_JOBS);
    return mayWrite(read(appointment));
  }

  /// Whether the actor is the one who has to acknowledge it.
  public boolean mayAcknowledge(Handover pack) {
    permissions.require(Duty.OWN_ACCOUNT);
    return OwnPerson.of(currentUser).filter(person -> isSuccessor(pack, person)).isPresent();
  }

  /// The successor has read it.
  @Transactional
  public HandoverOutcome acknowledge(UUID id) {
    permissions.require(Duty.OWN_ACCOUNT);
    var pack = handovers.find(id).orElseThrow(() -> new NotFound("handover", id));
    var person = OwnPerson.of(currentUser).filter(it -> isSuccessor(pack, it));
    if (person.isEmpty()) return new HandoverOutcome.Refused("not-successor");
    if (!handovers.acknowledge(id, person.get(), currentUser.name(), clock.instant()))
      return new HandoverOutcome.Refused("acknowledged-before");
    audit.record("governance.handover-acknowledged", id.toString(), Map.of());
    return new HandoverOutcome.Done(id);
  }

  /// The packs that wait for the actor, who holds the seat now.
  public List<Handover> waiting() {
    permissions.require(Duty.OWN_ACCOUNT);
    var person = OwnPerson.of(currentUser);
    if (person.isEmpty()) return List.of();
    var seats = posts.heldBy(person.get()).stream().map(Holding::seat).toList();
    return handovers.waiting(seats, clock.instant().minus(ASKED_FOR)).stream()
        .filter(it -> isSuccessor(it, person.get()))
        .toList();
  }

  private Handover gathered(Holding holding, String notes) {
    var parts = currentUser.callAs(
        GATHERER,
        () -> sources
            .orderedStream()
            .flatMap(it -> it.parts(holding).stream())
            .filter(it -> !it.lines().isEmpty())
            .toList());
    return new Handover(
        UUID.randomUUID(),
        holding.id(),
        holding.seat(),
        names.of(holding.seat()) + " · " + names.person(holding.person()),
        parts,
        notes,
        clock.instant(),
        currentUser.name(),
        null);
  }

  private Holding read(AppointmentId appointment) {
    return currentUser.callAs(GATHERER, () -> posts.get(appointment));
  }

  private boolean mayWrite(Holding it) {
    return permissions.allows(Duty.MANAGE_NETWORK)
        || permissions.allows(Duty.RUN_JOBS)
        || OwnPerson.of(currentUser).filter(it.person()::equals).isPresent();
  }

  private boolean mayRead(Holding it) {
    if (mayWrite(it) || permissions.allows(Duty.READ_AUDIT)) return true;
    return OwnPerson.of(currentUser).map(person -> holds(it, person)).orElse(false);
  }

  private boolean holds(Holding it, PersonId person) {
    return posts.heldBy(person).stream().anyMatch(held -> held.seat().equals(it.seat()));
  }

  /// Whoever holds the seat by another appointment.
  private boolean isSuccessor(Handover pack, PersonId person) {
    return posts.heldBy(person).stream()
        .anyMatch(it -> it.seat().equals(pack.seat()) && !it.id().equals(pack.appointment()));
  }
}

package org.safeconduct.profiles.retention;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.HoldSubject;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Legal holds: one person places them, another lifts them.
@Service
public class Holds {
  private static final int SHORTEST = 5;
  private static final int LONGEST = 300;

  private final Permissions permissions;
  private final JdbcHolds holds;
  private final List<HoldSubject> subjects;
  private final CurrentUser currentUser;
  private final AuditTrail audit;
  private final Clock clock;

  Holds(
      Permissions permissions,
      JdbcHolds holds,
      List<HoldSubject> subjects,
      CurrentUser currentUser,
      AuditTrail audit,
      Clock clock) {
    this.permissions = permissions;
    this.holds = holds;
    this.subjects = List.copyOf(subjects);
    this.currentUser = currentUser;
    this.audit = audit;
    this.clock = clock;
  }

  /// One page, those in force first.
  public Page<Hold> list(PageRequest request) {
    permissions.requireAny(Duty.KEEP_RECORDS, Duty.READ_AUDIT);
    var rows = holds.page(request, request.size(), request.offset());
    return new Page<>(rows, request.page(), request.size(), holds.count());
  }

  /// Keeps everything about somebody or something from being deleted: of an alert or a headcount
  /// also what is known of the people whom it concerns, of a person all files.
  ///
  /// @param subject as typed: the id of a person, an alert, a headcount or an organisation
  /// @param reason as typed
  @Transactional
  public HoldOutcome place(String subject, String reason) {
    permissions.requireFresh(Duty.KEEP_RECORDS);
    var id = read(subject);
    if (id == null) return new HoldOutcome.Refused("subject", "profiles.hold.wrong.subject");
    var why = reason.strip();
    if (isNoReason(why)) return new HoldOutcome.Refused("reason", "profiles.hold.wrong.reason");
    var kind = subjects.stream().filter(it -> it.isSeen(id)).findFirst().map(HoldSubject::kind);
    if (kind.isEmpty()) return new HoldOutcome.Refused("subject", "profiles.hold.wrong.unknown");
    if (!holds.place(hold(kind.get(), id, why)))
      return new HoldOutcome.Refused("subject", "profiles.hold.wrong.twice");
    audit.record("profiles.hold-placed", id.toString(), Map.of("reason", why, "kind", kind.get()));
    return new HoldOutcome.Done();
  }

  private Hold hold(String kind, UUID subject, String why) {
    var actor = currentUser.actor();
    return new Hold(
        UUID.randomUUID(),
        kind,
        subject,
        why,
        clock.instant(),
        actor.name(),
        actor.identity(),
        null,
        null,
        null);
  }

  /// Lifts a hold that somebody else placed.
  ///
  /// @throws NotFound if there is no such hold in force
  @Transactional
  public HoldOutcome lift(UUID id, String reason) {
    permissions.requireFresh(Duty.KEEP_RECORDS);
    var hold = holds
        .find(id)
        .filter(it -> it.liftedAt() == null)
        .orElseThrow(() -> new NotFound("hold", id));
    if (hold.placer().equals(currentUser.actor().identity()))
      return new HoldOutcome.AnotherPersonNeeded();
    var why = reason.strip();
    if (isNoReason(why)) return new HoldOutcome.Refused("reason", "profiles.hold.wrong.reason");
    holds.lift(id, why, currentUser.name(), clock.instant());
    audit.record("profiles.hold-lifted", hold.subject().toString(), Map.of("reason", why));
    return new HoldOutcome.Done();
  }

  private static boolean isNoReason(String why) {
    return why.length() < SHORTEST || why.length() > LONGEST;
  }

  private static @Nullable UUID read(String subject) {
    try {
      return UUID.fromString(subject.strip());
    } catch (IllegalArgumentException noId) {
      return null;
    }
  }
}

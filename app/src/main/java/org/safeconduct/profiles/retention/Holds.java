package org.safeconduct.profiles.retention;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.HoldSubject;
import org.safeconduct.platform.Meant;
import org.safeconduct.platform.NamedRecord;
import org.safeconduct.platform.NamedRecords;
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
  private final NamedRecords names;
  private final CurrentUser currentUser;
  private final AuditTrail audit;
  private final Clock clock;

  Holds(
      Permissions permissions,
      JdbcHolds holds,
      List<HoldSubject> subjects,
      NamedRecords names,
      CurrentUser currentUser,
      AuditTrail audit,
      Clock clock) {
    this.permissions = permissions;
    this.holds = holds;
    this.subjects = List.copyOf(subjects);
    this.names = names;
    this.currentUser = currentUser;
    this.audit = audit;
    this.clock = clock;
  }

  /// One page, those in force first. Orders: `placed`, `kind`, `by`.
  Page<Hold> list(HoldFilter filter, PageRequest request) {
    permissions.requireAny(Duty.KEEP_RECORDS, Duty.READ_AUDIT);
    var words = filter.words();
    var wanted =
        filter.conditions(words.isEmpty() ? Set.of() : names.goingBy(words, holds.subjects()));
    return Page.of(holds.page(wanted, request), request, () -> holds.count(wanted));
  }

  /// What holds can be placed on, each as its room calls it.
  List<String> subjectKinds() {
    permissions.requireAny(Duty.KEEP_RECORDS, Duty.READ_AUDIT);
    return kinds().stream().sorted().toList();
  }

  /// What is asked for, as it was typed.
  ///
  /// @param subject a name, a title, a number, or the id of a person, an alert, a headcount or an
  ///     organisation
  /// @param chosen the id of the one that was picked out of several; blank if none was
  /// @param code the short name of the organisation in which somebody has the number; blank
  ///     unless the number is meant
  public record Wish(String subject, String chosen, String code, String reason) {}

  /// Keeps everything about somebody or something from being deleted: of an alert or a headcount
  /// also what is known of the people whom it concerns, of a person all files.
  @Transactional
  public HoldOutcome place(Wish wish) {
    permissions.requireFresh(Duty.KEEP_RECORDS);
    var why = wish.reason().strip();
    if (isNoReason(why)) return new HoldOutcome.Refused("reason", "profiles.hold.wrong.reason");
    var meant = meant(wish);
    return switch (meant) {
      case Meant.Nothing _
      when !wish.code().isBlank() -> new HoldOutcome.Refused("code", "profiles.hold.wrong.number");
      case Meant.Nothing _ -> new HoldOutcome.Refused("subject", "profiles.hold.wrong.unknown");
      case Meant.OneOf it -> new HoldOutcome.ToBeChosen(it.records());
      case Meant.One it -> place(it.record(), why);
    };
  }

  /// What goes by this id, for whoever may place a hold on it; see [NamedRecords#find].
  public List<NamedRecord> named(String id) {
    permissions.requireAny(Duty.KEEP_RECORDS, Duty.READ_AUDIT);
    return names.find(id, kinds()).stream().toList();
  }

  private Meant meant(Wish wish) {
    if (wish.code().isBlank()) return seen(names.meant(wish.subject(), wish.chosen(), kinds()));
    var found = subjects.stream()
        .flatMap(it -> it.numbered().apply(wish.code(), wish.subject()).stream())
        .toList();
    if (found.isEmpty()) return new Meant.Nothing();
    return found.stream()
        .filter(it -> it.id().equals(NamedRecords.id(wish.chosen())))
        .findFirst()
        .<Meant>map(Meant.One::new)
        .orElseGet(() -> new Meant.OneOf(found));
  }

  private Meant seen(Meant meant) {
    return meant instanceof Meant.One it
            && subjects.stream()
                .filter(subject -> subject.kind().equals(it.record().kind()))
                .noneMatch(subject -> subject.isSeen(it.record().id()))
        ? new Meant.Nothing()
        : meant;
  }

  private HoldOutcome place(NamedRecord it, String why) {
    if (!holds.place(hold(it.kind(), it.id(), why)))
      return new HoldOutcome.Refused("subject", "profiles.hold.wrong.twice");
    audit.record(
        "profiles.hold-placed", it.id().toString(), Map.of("reason", why, "kind", it.kind()));
    return new HoldOutcome.Done();
  }

  private Set<String> kinds() {
    return subjects.stream().map(HoldSubject::kind).collect(Collectors.toSet());
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
}

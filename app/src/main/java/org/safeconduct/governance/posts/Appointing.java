package org.safeconduct.governance.posts;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.AppointmentId;
import org.safeconduct.governance.Fault;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Appoints people to posts, extends and ends their terms, and says to whom they report. Nothing
/// is overwritten: each step is a version of its own and a row of the audit trail. Whom one may
/// appoint lies in one's own scope.
@Service
public class Appointing {
  private static final int LONGEST_REASON = 500;

  private final Permissions permissions;
  private final PeopleRegister people;
  private final JdbcHoldings holdings;
  private final PostRules rules;
  private final PostBook book;
  private final Clock clock;

  Appointing(
      Permissions permissions,
      PeopleRegister people,
      JdbcHoldings holdings,
      PostRules rules,
      PostBook book,
      Clock clock) {
    this.permissions = permissions;
    this.people = people;
    this.holdings = holdings;
    this.rules = rules;
    this.book = book;
    this.clock = clock;
  }

  /// Appoints somebody.
  @Transactional
  public PostOutcome appoint(NewHolding wanted) {
    permissions.requireFresh(Duty.MANAGE_NETWORK);
    var faults = rules.check(wanted, null);
    return faults.isEmpty() ? book.add(wanted) : new PostOutcome.Refused(faults);
  }

  /// Ends an appointment at the start of the one that follows it to the same seat.
  ///
  /// @param version of the old one that the caller saw
  /// @param reason why the holder goes
  @Transactional
  public PostOutcome replace(AppointmentId old, int version, NewHolding wanted, String reason) {
    permissions.requireFresh(Duty.MANAGE_NETWORK);
    var before = inScope(old);
    if (before.version() != version) return new PostOutcome.ChangedMeanwhile();
    var faults = new ArrayList<>(reasonFaults(reason));
    faults.addAll(rules.check(wanted, old));
    if (!before.seat().equals(wanted.seat())) faults.add(new Fault("post", "other-seat"));
    if (!wanted.when().from().isAfter(before.when().from()))
      faults.add(new Fault("from", "before-predecessor"));
    if (!faults.isEmpty()) return new PostOutcome.Refused(faults);
    var ended = endAt(before, wanted.when().from(), reason.strip(), false);
    return ended instanceof PostOutcome.Done ? book.add(wanted) : ended;
  }

  /// Makes a term last longer, or run out sooner, by a letter of its own.
  ///
  /// @param version that the caller saw
  /// @param until the first moment at which it no longer holds, UTC
  @Transactional
  public PostOutcome extend(
      AppointmentId id, int version, Instant until, Letter letter, @Nullable LetterFile file) {
    permissions.require(Duty.MANAGE_NETWORK);
    var before = inScope(id);
    if (before.version() != version) return new PostOutcome.ChangedMeanwhile();
    var faults = rules.until(before, until);
    rules.letter(letter, faults);
    return switch (before.term()) {
      case Term.Planned _, Term.InForce _ when !faults.isEmpty() -> new PostOutcome.Refused(faults);
      case Term.Planned it -> book.change(before, it.extend(until), letter, file);
      case Term.InForce it -> book.change(before, it.extend(until), letter, file);
      case Term.Lapsed it -> new PostOutcome.NotNow(it.word());
      case Term.Ended it -> new PostOutcome.NotNow(it.word());
      case Term.Withdrawn it -> new PostOutcome.NotNow(it.word());
    };
  }

  /// Ends a term now, or withdraws one that has not begun.
  ///
  /// @param version that the caller saw
  /// @param abolished whether the post is no longer needed, so that its emptiness is no gap
  @Transactional
  public PostOutcome end(AppointmentId id, int version, String reason, boolean abolished) {
    permissions.require(Duty.MANAGE_NETWORK);
    var before = inScope(id);
    if (before.version() != version) return new PostOutcome.ChangedMeanwhile();
    var faults = reasonFaults(reason);
    if (!faults.isEmpty()) return new PostOutcome.Refused(faults);
    return endAt(before, clock.instant(), reason.strip(), abolished);
  }

  /// Says to whom a holder reports.
  ///
  /// @param version that the caller saw
  @Transactional
  public PostOutcome report(AppointmentId id, int version, Lines lines) {
    permissions.require(Duty.MANAGE_NETWORK);
    var before = inScope(id);
    if (before.version() != version) return new PostOutcome.ChangedMeanwhile();
    if (!before.term().isOpen()) return new PostOutcome.NotNow(before.term().word());
    var faults = new ArrayList<Fault>();
    rules.lines(before.seat(), lines, faults);
    return faults.isEmpty() ? book.change(before, lines) : new PostOutcome.Refused(faults);
  }

  private PostOutcome endAt(Holding before, Instant at, String reason, boolean abolished) {
    return switch (before.term()) {
      case Term.Planned it -> book.change(before, it.withdraw(reason), before.letter(), null);
      case Term.InForce it ->
        book.change(before, it.end(at, reason, abolished), before.letter(), null);
      case Term.Lapsed it -> new PostOutcome.NotNow(it.word());
      case Term.Ended it -> new PostOutcome.NotNow(it.word());
      case Term.Withdrawn it -> new PostOutcome.NotNow(it.word());
    };
  }

  private static List<Fault> reasonFaults(String reason) {
    if (reason.isBlank()) return List.of(new Fault("reason", "reason-needed"));
    return reason.strip().length() > LONGEST_REASON
        ? List.of(new Fault("reason", "too-long"))
        : List.of();
  }

  private Holding inScope(AppointmentId id) {
    var holding =
        holdings.find(id, clock.instant()).orElseThrow(() -> new NotFound("appointment", id));
    if (!isInScope(holding.person())) throw new NotFound("appointment", id);
    return holding;
  }

  private boolean isInScope(PersonId person) {
    return people.cards(List.of(person)).containsKey(person);
  }
}

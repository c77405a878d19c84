package org.safeconduct.people.duplicates;

import static org.safeconduct.platform.Duty.EDIT_PEOPLE;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.ChangeTable;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Says that two files are one person's, or two people's, and takes that back. No file changes.
@Service
public class Joining {
  private static final Actor LEADING =
      new Actor.SystemJob("lead files of one person", Set.of(Duty.RUN_JOBS));
  static final int LONGEST_NOTE = 300;

  private final Permissions permissions;
  private final Duplicates duplicates;
  private final JdbcDuplicates rows;
  private final AuditTrail audit;
  private final CurrentUser currentUser;
  private final Clock clock;
  private final ChangeTable changes;

  Joining(
      Permissions permissions,
      Duplicates duplicates,
      JdbcDuplicates rows,
      AuditTrail audit,
      CurrentUser currentUser,
      Clock clock,
      JdbcClient jdbc) {
    this.permissions = permissions;
    this.duplicates = duplicates;
    this.rows = rows;
    this.audit = audit;
    this.currentUser = currentUser;
    this.clock = clock;
    this.changes = new ChangeTable(jdbc, clock, "people.change");
  }

  /// Notes two files in scope that an officer takes for one person's, or finds what is noted.
  ///
  /// @throws org.safeconduct.platform.NotFound if one of them is not in scope
  @Transactional
  public JoinOutcome pair(PersonId one, PersonId other) {
    permissions.require(EDIT_PEOPLE);
    duplicates.reach(one);
    duplicates.reach(other);
    if (one.equals(other)) return new JoinOutcome.Refused("same-file");
    var id = rows.pair(one, other, currentUser.name(), clock.instant());
    record("people.files-compared", duplicates.find(id));
    return new JoinOutcome.Done(id);
  }

  /// The two files are one person's.
  ///
  /// @param version of the pair that was read
  /// @param leads which of the two stands for the person where people are counted
  /// @param note why, at most 300 characters
  @Transactional
  public JoinOutcome same(UUID id, int version, PersonId leads, String note) {
    permissions.require(EDIT_PEOPLE);
    rows.oneAtATime();
    var pair = duplicates.find(id);
    if (!(pair.verdict() instanceof Verdict.Open open)) return new JoinOutcome.DecidedMeanwhile();
    if (!pair.holds(leads)) return new JoinOutcome.Refused("leads");
    var follows = pair.besides(leads).id();
    var root = asJob(() -> rows.root(leads));
    if (!asJob(() -> rows.root(follows)).equals(follows)) return new JoinOutcome.Refused("follows");
    if (root.equals(follows)) return new JoinOutcome.Refused("led-by-it");
    if (!rows.decide(id, version, open.same(leads, ruling(note))))
      return new JoinOutcome.DecidedMeanwhile();
    lead(follows, root);
    record("people.files-joined", pair);
    return new JoinOutcome.Done(id);
  }

  /// The two files are two people's; the rules do not ask again.
  ///
  /// @param note why, at most 300 characters
  @Transactional
  public JoinOutcome different(UUID id, int version, String note) {
    permissions.require(EDIT_PEOPLE);
    var pair = duplicates.find(id);
    if (!(pair.verdict() instanceof Verdict.Open open)) return new JoinOutcome.DecidedMeanwhile();
    if (!rows.decide(id, version, open.different(ruling(note))))
      return new JoinOutcome.DecidedMeanwhile();
    record("people.files-told-apart", pair);
    return new JoinOutcome.Done(id);
  }

  /// Takes the decision back: both files are what they were, each with what was added to it since.
  @Transactional
  public JoinOutcome undo(UUID id, int version) {
    permissions.require(EDIT_PEOPLE);
    rows.oneAtATime();
    var pair = duplicates.find(id);
    Verdict.@Nullable Open open = switch (pair.verdict()) {
      case Verdict.Open _ -> null;
      case Verdict.Same it -> it.undo();
      case Verdict.Different it -> it.undo();
    };
    if (open == null || !rows.decide(id, version, open)) return new JoinOutcome.DecidedMeanwhile();
    if (pair.verdict() instanceof Verdict.Same same) {
      var follows = pair.besides(same.leads()).id();
      lead(follows, follows);
    }
    record("people.files-parted", pair);
    return new JoinOutcome.Done(id);
  }

  /// Also for files that the officer does not see and that follow one of these.
  private void lead(PersonId file, PersonId root) {
    Collection<UUID> led = asJob(() -> rows.lead(file, root));
    var persons = new LinkedHashSet<>(led);
    persons.add(root.value());
    changes.record(persons);
  }

  private <T> T asJob(Supplier<T> work) {
    return currentUser.callAs(LEADING, work);
  }

  private Verdict.Ruling ruling(String note) {
    var kept = note.strip();
    return new Verdict.Ruling(
        currentUser.name(),
        clock.instant(),
        kept.substring(0, Math.min(LONGEST_NOTE, kept.length())));
  }

  /// One row for each file: the history of neither names the other.
  private void record(String deed, Duplicate pair) {
    for (var card : List.of(pair.one(), pair.other()))
      audit.record(deed, card.id().toString(), Map.of("duplicate", pair.id().toString()));
  }
}

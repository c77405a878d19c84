package org.safeconduct.crisis;

import static java.util.stream.Collectors.groupingBy;
import static org.safeconduct.platform.Duty.READ_AUDIT;
import static org.safeconduct.platform.Duty.READ_HEADCOUNT;
import static org.safeconduct.platform.Duty.RUN_HEADCOUNT;
import static org.safeconduct.platform.Duty.RUN_JOBS;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeconduct.crisis.sealing.Chain;
import org.safeconduct.crisis.sealing.Ledger;
import org.safeconduct.crisis.sealing.Ledger.Entry;
import org.safeconduct.crisis.sealing.Ledger.Heard;
import org.safeconduct.crisis.sealing.LedgerCheck;
import org.safeconduct.crisis.sealing.Witness;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.AuditProof;
import org.safeconduct.platform.Forbidden;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// Hands out everything that is on record about a headcount, and recomputes its hash chain.
@Service
public class HeadcountLedger {
  private final Permissions permissions;
  private final JdbcHeadcounts headcounts;
  private final JdbcMembers members;
  private final JdbcAnswers answers;
  private final JdbcProceedings proceedings;
  private final Logbook logbook;
  private final AuditProof trail;

  HeadcountLedger(
      Permissions permissions,
      JdbcHeadcounts headcounts,
      JdbcMembers members,
      JdbcAnswers answers,
      JdbcProceedings proceedings,
      Logbook logbook,
      AuditProof trail) {
    this.permissions = permissions;
    this.headcounts = headcounts;
    this.members = members;
    this.answers = answers;
    this.proceedings = proceedings;
    this.logbook = logbook;
    this.trail = trail;
  }

  /// Everything about a headcount, of one moment; for those who may see everybody in it.
  ///
  /// @throws org.safeconduct.platform.NotFound if there is no such headcount
  @Transactional(isolation = Isolation.REPEATABLE_READ)
  public Ledger ledger(HeadcountId id) {
    permissions.requireAny(READ_HEADCOUNT, RUN_HEADCOUNT);
    if (!permissions.scope().everybody()) throw new Forbidden("a ledger shows everybody");
    var ledger = read(id);
    logbook.record("crisis.ledger-read", id, Map.of("people", people(ledger)));
    return ledger;
  }

  /// Recomputes the chains of all headcounts, oldest first, one after the other, and compares
  /// each with what the audit trail heard of it.
  @Transactional(readOnly = true)
  public List<Verified> verify() {
    permissions.requireAny(READ_AUDIT, RUN_JOBS, RUN_HEADCOUNT);
    var witness = Witness.of(trail);
    var onRecord = headcounts.all();
    var missing = witness.missing(onRecord).stream()
        .map(id -> new Verified(
            id, "", 0, 0, "the audit trail heard of its opening, and it is not on record"));
    return Stream.concat(onRecord.stream().map(id -> verify(id, witness)), missing)
        .toList();
  }

  private Verified verify(HeadcountId id, Witness witness) {
    var ledger = read(id);
    var broken = LedgerCheck.broken(ledger);
    return new Verified(
        id,
        ledger.headcount().title(),
        ledger.members().size(),
        ledger.answers().size(),
        broken == null ? witness.contradicts(ledger) : broken);
  }

  private Ledger read(HeadcountId id) {
    var headcount = headcounts.get(id);
    var hashes = headcounts.hashes(id);
    var everybody = members.all(id).stream()
        .map(it -> new Entry(it.row(), Chain.hex(it.frozen()), Chain.hex(it.end())))
        .toList();
    var heard = answers.all(id).stream()
        .map(it -> new Heard(it.answer(), Chain.hex(it.hash())))
        .toList();
    return new Ledger(
        headcount,
        everybody,
        heard,
        proceedings.of(id),
        curve(headcount, everybody, heard),
        new Ledger.Hashes(
            Chain.hex(hashes.snapshot()),
            hashes.seal() == null ? null : Chain.hex(hashes.seal()),
            hashes.form()));
  }

  private static Curve curve(HeadcountRecord headcount, List<Entry> everybody, List<Heard> heard) {
    var about = heard.stream().collect(groupingBy(it -> it.answer().person()));
    var counted = everybody.stream()
        .filter(it -> it.row().standing().exclusion() == null)
        .map(it -> it.row().member().person())
        .toList();
    var times =
        counted.stream().filter(about::containsKey).map(it -> first(about, it)).toList();
    return new Curve(headcount.opening().at(), counted.size(), times);
  }

  private static Instant first(Map<PersonId, List<Heard>> about, PersonId person) {
    return about.getOrDefault(person, List.of()).getFirst().answer().at();
  }

  /// What recomputing the chain of one headcount found.
  ///
  /// @param headcount which one
  /// @param title what it was about
  /// @param members how many members were recomputed
  /// @param answers how many answers were recomputed
  /// @param broken where the record differs from its hashes, in words for the command line;
  ///     null if nowhere
  public record Verified(
      HeadcountId headcount,
      String title,
      int members,
      int answers,
      @Nullable String broken) {
    /// Whether nothing was changed, added or taken away behind our back.
    public boolean intact() {
      return broken == null;
    }
  }

  private static List<String> people(Ledger ledger) {
    return ledger.members().stream()
        .map(it -> it.row().member().person().toString())
        .toList();
  }
}

package org.safeconduct.profiles.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.RetentionRule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/// Carries the rules out, the oldest rows first. Each batch is one transaction: it locks the rows,
/// keeps holds from being placed meanwhile, looks once more what may go, deletes that, looks
/// whether
/// it is gone, and says what it took. A batch that fails is tried in halves, so that a row that
/// cannot be deleted stays alone.
@Component
class Purge {
  private static final Logger LOG = LoggerFactory.getLogger(Purge.class);
  private static final int BATCH = 2_000;

  private final JdbcDue due;
  private final JdbcStatements statements;
  private final Periods periods;
  private final AuditTrail audit;
  private final Clock clock;
  private final TransactionOperations transaction;

  Purge(
      JdbcDue due,
      JdbcStatements statements,
      Periods periods,
      AuditTrail audit,
      Clock clock,
      TransactionOperations transaction) {
    this.due = due;
    this.statements = statements;
    this.periods = periods;
    this.audit = audit;
    this.clock = clock;
    this.transaction = transaction;
  }

  /// Applies one rule; what cannot be deleted stays as it was and is noted for the self-check.
  ///
  /// @return how many rows were deleted
  long apply(RetentionRule rule) {
    var run = new PurgeRun();
    try {
      applyInBatches(rule, run);
    } catch (DataAccessException | TransactionException | IllegalStateException failed) {
      run.breaksOff(failed);
    }
    note(rule, run);
    return run.deleted();
  }

  /// What could not be deleted now is passed over, whatever the reason: it is tried again tomorrow.
  private void applyInBatches(RetentionRule rule, PurgeRun run) {
    var passed = new HashSet<String>();
    while (!run.failsTooOften()) {
      var cutoffs = periods.cutoffs(rule, clock.instant());
      var ids = due.candidates(rule, cutoffs, passed, BATCH);
      if (ids.isEmpty()) return;
      var gone = delete(rule, ids, run);
      passed.addAll(ids);
      passed.removeAll(gone);
    }
  }

  private Set<String> delete(RetentionRule rule, List<String> ids, PurgeRun run) {
    if (run.failsTooOften()) return Set.of();
    try {
      var gone = Objects.requireNonNull(transaction.execute(_ -> deleteTogether(rule, ids)));
      run.went(gone.size());
      return gone;
    } catch (DataAccessException | IllegalStateException failed) {
      if (ids.size() > 1) return deleteInHalves(rule, ids, run);
      run.stays(ids.getFirst(), failed);
      return Set.of();
    }
  }

  private Set<String> deleteInHalves(RetentionRule rule, List<String> ids, PurgeRun run) {
    int middle = ids.size() / 2;
    var gone = new HashSet<>(delete(rule, ids.subList(0, middle), run));
    gone.addAll(delete(rule, ids.subList(middle, ids.size()), run));
    return gone;
  }

  private Set<String> deleteTogether(RetentionRule rule, List<String> wanted) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var cutoffs = periods.cutoffs(rule, now);
    var last = statements.lastForAddition();
    var rows = due.take(rule, cutoffs, wanted);
    if (rows.isEmpty()) return Set.of();
    var held = due.count(rule, cutoffs).held();
    var ids = rows.stream().map(DueRow::id).toList();
    due.delete(rule, cutoffs, ids);
    say(statement(rule, rows, held, now, last.orElse(null)));
    return Set.copyOf(ids);
  }

  private void note(RetentionRule rule, PurgeRun run) {
    try {
      statements.ran(rule.name(), clock.instant(), run.trouble());
    } catch (DataAccessException | TransactionException unreachable) {
      LOG.error("Nobody was told what became of {}: {}", rule.name(), run.trouble(), unreachable);
    }
  }

  private PurgeStatement statement(
      RetentionRule rule,
      List<DueRow> rows,
      long held,
      Instant now,
      @Nullable PurgeStatement last) {
    var unsealed = new PurgeStatement(
        last == null ? 1 : last.number() + 1,
        rule.name(),
        periods.days(rule),
        rows.size(),
        StatementHash.of(rows.stream().map(DueRow::id).toList()),
        rows.getFirst().at(),
        rows.getLast().at(),
        held,
        now,
        "");
    return sealed(unsealed, last == null ? StatementHash.BEGINNING : last.hash());
  }

  private static PurgeStatement sealed(PurgeStatement it, String before) {
    return new PurgeStatement(
        it.number(),
        it.rule(),
        it.period(),
        it.rows(),
        it.idsHash(),
        it.oldest(),
        it.newest(),
        it.held(),
        it.at(),
        StatementHash.of(before, it));
  }

  private void say(PurgeStatement it) {
    statements.add(it);
    audit.record(
        "profiles.purged",
        String.valueOf(it.number()),
        Map.of(
            "rule", it.rule(),
            "rows", it.rows(),
            "held", it.held(),
            "ids", it.idsHash(),
            "hash", it.hash()));
  }
}

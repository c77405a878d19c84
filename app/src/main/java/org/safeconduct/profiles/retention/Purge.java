package org.safeconduct.profiles.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.RetentionRule;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Carries the rules out: takes the oldest rows in batches, deletes them, looks whether they are
/// gone, and says what it took, all in one transaction a batch.
@Component
class Purge {
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

  /// Applies one rule; a failure leaves its batch as it was and is noted for the self-check.
  ///
  /// @return how many rows were deleted
  long apply(RetentionRule rule) {
    long deleted = 0;
    String trouble = null;
    try {
      for (long batch = BATCH; batch == BATCH; deleted += batch) batch = applyBatch(rule);
    } catch (DataAccessException | IllegalStateException failed) {
      trouble = words(failed);
    }
    statements.ran(rule.name(), clock.instant(), trouble);
    return deleted;
  }

  private long applyBatch(RetentionRule rule) {
    var taken = transaction.execute(_ -> deleteBatch(rule));
    return taken == null ? 0 : taken;
  }

  private long deleteBatch(RetentionRule rule) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var cutoffs = periods.cutoffs(rule, now);
    var last = statements.lastForAddition();
    var rows = due.take(rule, cutoffs, BATCH);
    if (rows.isEmpty()) return 0;
    var held = due.count(rule, cutoffs).held();
    due.delete(rule, cutoffs, rows.stream().map(DueRow::id).toArray(String[]::new));
    say(statement(rule, rows, held, now, last.orElse(null)));
    return rows.size();
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

  private static String words(RuntimeException failed) {
    var cause = failed.getCause() == null ? failed : failed.getCause();
    var words = String.valueOf(cause.getMessage());
    return words.substring(0, Math.min(500, words.length()));
  }
}

package org.safeconduct.platform.audit;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.safeconduct.platform.Algorithms;
import org.safeconduct.platform.HashAlgorithm;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Chains what was committed to the audit trail, every second, so that no request waits for the
/// chain. Of several nodes one seals at a time.
@Component
class AuditSealer {
  private static final int BATCH = 5_000;
  private static final String LOCK =
      "select pg_try_advisory_xact_lock(hashtext('platform.audit_seal'))";
  private static final String LAST =
      "select number, hash from platform.audit_seal order by number desc limit 1";
  /// Entries of transactions that are still open wait, and so does what began after them.
  private static final String UNSEALED = """
      select e.* from platform.audit_entry e
      left join platform.audit_seal s on s.entry = e.id
      where s.entry is null
        and e.txid < pg_snapshot_xmin(pg_current_snapshot())
        and e.id > (select coalesce(max(entry), 0) - :back from platform.audit_seal)
      order by e.id
      limit :batch
      """;
  /// How many entries before the last sealed one are looked at: few each second, and once a minute
  /// as many as were written beside the longest transaction.
  private static final int BACK = 2_000;

  private static final int FAR_BACK = 100_000;
  private static final int FAR_BACK_EACH = 60;

  private static final String SEAL =
      "insert into platform.audit_seal (number, entry, hash, algorithm) values (?, ?, ?, ?)";

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final TransactionOperations transaction;
  private final HashAlgorithm algorithm;
  private int rounds;

  AuditSealer(
      JdbcClient jdbc,
      JdbcTemplate batches,
      TransactionOperations transaction,
      Algorithms algorithms) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.transaction = transaction;
    this.algorithm = algorithms.chain();
  }

  /// Seals what can be sealed now. What was written beside a very long transaction, far before the
  /// last sealed entry, is found within a minute.
  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
  void seal() {
    int back = rounds++ % FAR_BACK_EACH == 0 ? FAR_BACK : BACK;
    while (sealBatch(back) == BATCH) Thread.onSpinWait();
  }

  private int sealBatch(int back) {
    var sealed = transaction.execute(_ -> {
      if (!jdbc.sql(LOCK).query(Boolean.class).single()) return 0;
      var entries = jdbc.sql(UNSEALED)
          .param("batch", BATCH)
          .param("back", back)
          .query((row, _) -> AuditEntry.read(row))
          .list();
      chain(entries);
      return entries.size();
    });
    return sealed == null ? 0 : sealed;
  }

  private void chain(List<AuditEntry> entries) {
    var last = jdbc.sql(LAST)
        .query((row, _) -> new Seal(row.getLong("number"), 0, row.getBytes("hash")))
        .optional()
        .orElse(new Seal(0, 0, AuditHash.BEGINNING));
    var seals = new ArrayList<Seal>();
    for (var entry : entries) {
      last = new Seal(last.number() + 1, entry.id(), AuditHash.of(algorithm, last.hash(), entry));
      seals.add(last);
    }
    batches.batchUpdate(SEAL, seals, BATCH, this::fill);
  }

  private void fill(PreparedStatement statement, Seal seal) throws SQLException {
    statement.setLong(1, seal.number());
    statement.setLong(2, seal.entry());
    statement.setBytes(3, seal.hash());
    statement.setString(4, algorithm.id());
  }

  private record Seal(long number, long entry, byte[] hash) {}
}

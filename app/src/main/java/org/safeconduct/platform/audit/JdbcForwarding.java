package org.safeconduct.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The cursor of each log server in the audit trail. What it did not take yet waits in the trail
/// itself.
@Repository
class JdbcForwarding {
  private static final String LOCK =
      "select pg_try_advisory_xact_lock(hashtext('platform.audit_forwarding'))";

  private static final String BEGIN = """
      insert into platform.audit_forwarding (receiver, next_at) values (:receiver, :at)
      on conflict (receiver) do nothing
      """;

  private static final String STATE =
      "select * from platform.audit_forwarding where receiver = :receiver";

  /// So many entries at most, and only one if its details are longer than what fits.
  private static final String AFTER = """
      select * from (
          select late.*, sum(octet_length(details)) over (order by number) as octets,
              row_number() over (order by number) as place
          from (
              select s.number, s.algorithm, s.hash, e.*
              from platform.audit_seal s join platform.audit_entry e on e.id = s.entry
              where s.number > :after
              order by s.number limit :entries) late) added_up
      where octets <= :octets or place = 1
      order by number
      """;

  private static final int ENTRIES = 500;
  private static final int OCTETS = 1 << 20;

  private static final String TAKEN = """
      update platform.audit_forwarding
      set number = :number, taken_at = :at, attempts = 0, next_at = :at, trouble = null
      where receiver = :receiver
      """;

  private static final String FAILED = """
      update platform.audit_forwarding
      set attempts = attempts + 1, next_at = :next, trouble = :trouble
      where receiver = :receiver
      """;

  private static final String WAITING = """
      select (select coalesce(max(number), 0) from platform.audit_seal) - :number as entries,
          (select e.at from platform.audit_seal s join platform.audit_entry e on e.id = s.entry
           where s.number > :number order by s.number limit 1) as since
      """;

  private final JdbcClient jdbc;

  JdbcForwarding(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Whether this server is the one that sends, until the end of the transaction.
  boolean lock() {
    return jdbc.sql(LOCK).query(Boolean.class).single();
  }

  /// Begins with the first entry, unless this log server has begun already.
  void begin(String receiver, Instant at) {
    if (state(receiver).isEmpty())
      jdbc.sql(BEGIN).param("receiver", receiver).param("at", utc(at)).update();
  }

  Optional<Forwarding> state(String receiver) {
    return jdbc.sql(STATE)
        .param("receiver", receiver)
        .query((row, _) -> new Forwarding(
            row.getLong("number"),
            instant(row, "taken_at"),
            row.getInt("attempts"),
            row.getObject("next_at", OffsetDateTime.class).toInstant(),
            row.getString("trouble")))
        .optional();
  }

  /// What comes next after a seal, as much as is sent at a time.
  List<SealedEntry> after(long number) {
    return jdbc.sql(AFTER)
        .param("after", number)
        .param("entries", ENTRIES)
        .param("octets", OCTETS)
        .query((row, _) -> new SealedEntry(
            row.getLong("number"),
            row.getString("algorithm"),
            row.getBytes("hash"),
            AuditEntry.read(row)))
        .list();
  }

  void taken(String receiver, long number, Instant at) {
    jdbc.sql(TAKEN)
        .param("receiver", receiver)
        .param("number", number)
        .param("at", utc(at))
        .update();
  }

  void failed(String receiver, Instant next, String trouble) {
    jdbc.sql(FAILED)
        .param("receiver", receiver)
        .param("next", utc(next))
        .param("trouble", trouble)
        .update();
  }

  /// What is sealed and comes after a seal.
  Waiting waiting(long after) {
    return jdbc.sql(WAITING)
        .param("number", after)
        .query((row, _) -> new Waiting(row.getLong("entries"), instant(row, "since")))
        .single();
  }

  /// @param since when the first of them was written; null if there is none
  record Waiting(long entries, @Nullable Instant since) {}

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}

package org.safeconduct.platform;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A room's list of whose facts changed, in the order of their transactions (`architecture.md`
/// 1).
///
/// The table has the columns `position`, `txid`, `person` and `at`. Only changes older than
/// every transaction that is still running are handed out, so none can appear behind a
/// reader's back.
public final class ChangeTable {
  private static final String RECORD =
      "insert into %s (person, at) select person, :at from unnest(:persons) as person";

  private static final String READ = """
      select position, person from %1$s
      where (txid, position) > (
          coalesce((select txid from %1$s where position = :after), '0'::xid8), :after)
        and txid < pg_snapshot_xmin(pg_current_snapshot())
      order by txid, position
      limit :limit
      """;

  private static final String LATEST = """
      select position from %s
      where txid < pg_snapshot_xmin(pg_current_snapshot())
      order by txid desc, position desc
      limit 1
      """;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final String table;

  /// @param table schema and name; never anything that a user typed
  public ChangeTable(JdbcClient jdbc, Clock clock, String table) {
    if (!table.matches("[a-z_]+\\.[a-z_]+"))
      throw new IllegalArgumentException("Not the name of a table: " + table);
    this.jdbc = jdbc;
    this.clock = clock;
    this.table = table;
  }

  /// Notes in the caller's transaction that the facts of these people changed.
  public void record(Collection<UUID> persons) {
    if (persons.isEmpty()) return;
    jdbc.sql(RECORD.formatted(table))
        .param("persons", persons.toArray(UUID[]::new))
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /// The next changes after a position.
  ///
  /// @param position what the last answer said; 0 for the beginning
  /// @param limit rows to read at most
  public Changes changesAfter(long position, int limit) {
    var read = jdbc.sql(READ.formatted(table))
        .param("after", position)
        .param("limit", limit)
        .query((row, _) -> new Change(row.getLong(1), row.getObject(2, UUID.class)))
        .list();
    var persons = new LinkedHashSet<UUID>();
    read.forEach(change -> persons.add(change.person));
    return new Changes(read.isEmpty() ? position : read.getLast().position, List.copyOf(persons));
  }

  /// The position of the newest change that [#changesAfter] would hand out; 0 if there is none.
  /// Whoever reads all facts asks for it first and then follows from there.
  public long latest() {
    return jdbc.sql(LATEST.formatted(table)).query(Long.class).optional().orElse(0L);
  }

  private record Change(long position, UUID person) {}
}

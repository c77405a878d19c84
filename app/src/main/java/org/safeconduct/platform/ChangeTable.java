package org.safeconduct.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A room's list of whose facts changed, in the order of their transactions (`architecture.md`
/// 1).
///
/// The table has the columns `position`, `txid`, `person` and `at`. Only changes older than
/// every transaction that is still running are handed out, so none can appear behind a
/// reader's back; that others wait is told with them.
public final class ChangeTable {
  private static final String RECORD =
      "insert into %s (person, at) select person, :at from unnest(:persons) as person";

  private static final String READ = """
      select ready.position, ready.person, held.since
      from (
          select min(at) as since from %1$s
          where txid >= pg_snapshot_xmin(pg_current_snapshot())) held
      left join (
          select txid, position, person from %1$s
          where (txid, position) > (
              coalesce((select txid from %1$s where position = :after), '0'::xid8), :after)
            and txid < pg_snapshot_xmin(pg_current_snapshot())
          order by txid, position
          limit :limit) ready on true
      order by ready.txid, ready.position
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
        .query((row, _) -> change(row))
        .list();
    var last = read.getLast();
    var persons = new LinkedHashSet<UUID>();
    for (var change : read) if (change.person != null) persons.add(change.person);
    return new Changes(
        last.person == null ? position : last.position, List.copyOf(persons), last.heldBackSince);
  }

  /// The position of the newest change that [#changesAfter] would hand out; 0 if there is none.
  /// Whoever reads all facts asks for it first and then follows from there.
  public long latest() {
    return jdbc.sql(LATEST.formatted(table)).query(Long.class).optional().orElse(0L);
  }

  private static Change change(ResultSet row) throws SQLException {
    var since = row.getObject(3, OffsetDateTime.class);
    return new Change(
        row.getLong(1), row.getObject(2, UUID.class), since == null ? null : since.toInstant());
  }

  /// @param person absent in the one row that there is when nothing is handed out
  private record Change(
      long position, @Nullable UUID person, @Nullable Instant heldBackSince) {}
}

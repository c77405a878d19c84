package org.safeconduct.profiles.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.HoldReach;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.RetentionRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was kept long enough, and taking it away. The SQL of the rules is written by the rooms.
@Repository
class JdbcDue {
  private static final String RIPE = """
      with held as materialized (
          select subject as id from profiles.legal_hold where lifted_at is null),
      %s
      due as (
      %s
      ), ripe as (
          select d.id, d.person, d.organisation, d.at,
              coalesce(d.person in (select id from kept), false)
                  or coalesce(d.organisation in (select id from kept), false)
                  or coalesce(d.matter in (select id from kept), false) as held
          from due d
              left join unnest(:organisations::uuid[], cast(:befores as text[])::timestamptz[])
                  as own (organisation, before) on own.organisation = d.organisation
          where d.at < coalesce(own.before, :before))
      """;

  private static final String COUNT = """
      select count(*) filter (where not held) as rows, count(*) filter (where held) as held,
          min(at) filter (where not held) as oldest, max(at) filter (where not held) as newest
      from ripe
      """;

  private static final String LIST = """
      select * from ripe where (cast(:wanted as boolean) is null or held = :wanted)
      order by %s limit :limit offset :offset
      """;

  private static final String CANDIDATES = """
      select id from ripe where not held and id <> all(:passed) order by at, id limit :batch
      """;

  private static final String AMONG = "select * from ripe where id = any(:ids) order by at, id";

  /// Nobody places a hold until the transaction ends; whoever does waits.
  private static final String NO_NEW_HOLDS = """
      select true from (
          select pg_advisory_xact_lock_shared(hashtext('profiles.legal_hold'))) waited
      """;

  private final JdbcClient jdbc;
  private final String kept;

  JdbcDue(JdbcClient jdbc, List<HoldReach> reaches) {
    this.jdbc = jdbc;
    this.kept = kept(reaches);
  }

  /// Relations that go on from `held`, the last one `kept`: all that the holds reach.
  private static String kept(List<HoldReach> reaches) {
    var sql = new StringBuilder();
    var last = "held";
    for (int i = 0; i < reaches.size(); i++) {
      var next = "reached_" + i;
      sql.append("%s (id) as materialized (select id from %s union (%s)),%n"
          .formatted(next, last, reaches.get(i).of(last)));
      last = next;
    }
    return sql.append("kept as materialized (select id from ")
        .append(last)
        .append("),")
        .toString();
  }

  private String ripe(RetentionRule rule) {
    return RIPE.formatted(kept, rule.due());
  }

  Totals count(RetentionRule rule, Cutoffs cutoffs) {
    return jdbc.sql(ripe(rule) + COUNT)
        .params(cutoffs.parameters())
        .query((row, _) -> new Totals(
            row.getLong("rows"),
            row.getLong("held"),
            instant(row, "oldest"),
            instant(row, "newest")))
        .single();
  }

  /// @param held only what a hold keeps, only what none does, or null for both
  List<DueRow> page(
      RetentionRule rule, Cutoffs cutoffs, @Nullable Boolean held, PageRequest request) {
    var way = request.descending() ? " desc" : "";
    var order = request.order().equals("held") ? "held" + way + ", at, id" : "at" + way + ", id";
    return jdbc.sql(ripe(rule) + LIST.formatted(order))
        .params(cutoffs.parameters())
        .param("wanted", held)
        .param("limit", request.size())
        .param("offset", request.offset())
        .query((row, _) -> row(row))
        .list();
  }

  /// The ids of the oldest that may go, at most that many; nothing is locked yet.
  ///
  /// @param passed those that are passed over
  List<String> candidates(
      RetentionRule rule, Cutoffs cutoffs, Collection<String> passed, int batch) {
    return jdbc.sql(ripe(rule) + CANDIDATES)
        .params(cutoffs.parameters())
        .param("passed", passed.toArray(String[]::new))
        .param("batch", batch)
        .query(String.class)
        .list();
  }

  /// Keeps holds from being placed and these rows from being changed until the transaction ends,
  /// and
  /// looks once more which of them may go.
  List<DueRow> take(RetentionRule rule, Cutoffs cutoffs, List<String> ids) {
    jdbc.sql(NO_NEW_HOLDS).query(Boolean.class).single();
    var locked = jdbc.sql(rule.lock())
        .param("ids", ids.toArray(String[]::new))
        .query((row, _) -> row.getString("id"))
        .set();
    return among(rule, cutoffs, locked).stream().filter(it -> !it.held()).toList();
  }

  /// Deletes the rows and looks whether they are gone.
  ///
  /// @throws IllegalStateException if some are still there
  void delete(RetentionRule rule, Cutoffs cutoffs, List<String> ids) {
    for (var sql : rule.delete())
      jdbc.sql(sql).param("ids", ids.toArray(String[]::new)).update();
    int left = among(rule, cutoffs, ids).size();
    if (left > 0)
      throw new IllegalStateException(left + " rows of " + rule.name() + " were not deleted");
  }

  private List<DueRow> among(RetentionRule rule, Cutoffs cutoffs, Collection<String> ids) {
    return jdbc.sql(ripe(rule) + AMONG)
        .params(cutoffs.parameters())
        .param("ids", ids.toArray(String[]::new))
        .query((row, _) -> row(row))
        .list();
  }

  private static DueRow row(ResultSet row) throws SQLException {
    return new DueRow(
        row.getString("id"),
        row.getObject("person", UUID.class),
        row.getObject("organisation", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getBoolean("held"));
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  record Totals(
      long rows,
      long held,
      @Nullable Instant oldest,
      @Nullable Instant newest) {
    /// How many there are.
    ///
    /// @param kept what a hold keeps, what would be deleted, or null for both together
    long of(@Nullable Boolean kept) {
      if (kept == null) return rows + held;
      return kept ? held : rows;
    }
  }
}

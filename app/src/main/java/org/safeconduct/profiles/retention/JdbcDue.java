package org.safeconduct.profiles.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.RetentionRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was kept long enough, and taking it away. The SQL of the rules is written by the rooms.
@Repository
class JdbcDue {
  private static final String RIPE = """
      with due as (
      %s
      ), ripe as (
          select d.id, d.person, d.organisation, d.at, exists (
              select from profiles.legal_hold h
              where h.lifted_at is null and h.subject in (d.person, d.organisation, d.matter)) as held
          from due d
              left join unnest(:organisations::uuid[], cast(:befores as text[])::timestamptz[])
                  as own (organisation, before) on own.organisation = d.organisation
          where d.at < coalesce(own.before, :before))
      """;

  private static final String COUNT = RIPE + """
      select count(*) filter (where not held) as rows, count(*) filter (where held) as held,
          min(at) filter (where not held) as oldest, max(at) filter (where not held) as newest
      from ripe
      """;

  private static final String LIST =
      RIPE + "select * from ripe order by %s limit :limit offset :offset";

  private static final String TAKE =
      RIPE + "select * from ripe where not held order by at, id limit :batch";

  private static final String LEFT = RIPE + "select count(*) from ripe where id = any(:ids)";

  private final JdbcClient jdbc;

  JdbcDue(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Totals count(RetentionRule rule, Cutoffs cutoffs) {
    return jdbc.sql(COUNT.formatted(rule.due()))
        .params(cutoffs.parameters())
        .query((row, _) -> new Totals(
            row.getLong("rows"),
            row.getLong("held"),
            instant(row, "oldest"),
            instant(row, "newest")))
        .single();
  }

  List<DueRow> page(
      RetentionRule rule, Cutoffs cutoffs, PageRequest request, int limit, long offset) {
    var way = request.descending() ? " desc" : "";
    var order = request.order().equals("held") ? "held" + way + ", at, id" : "at" + way + ", id";
    return jdbc.sql(LIST.formatted(rule.due(), order))
        .params(cutoffs.parameters())
        .param("limit", limit)
        .param("offset", offset)
        .query((row, _) -> row(row))
        .list();
  }

  /// The oldest that may go, at most that many.
  List<DueRow> take(RetentionRule rule, Cutoffs cutoffs, int batch) {
    return jdbc.sql(TAKE.formatted(rule.due()))
        .params(cutoffs.parameters())
        .param("batch", batch)
        .query((row, _) -> row(row))
        .list();
  }

  /// Deletes the rows and looks whether they are gone.
  ///
  /// @throws IllegalStateException if some are still there
  void delete(RetentionRule rule, Cutoffs cutoffs, String[] ids) {
    for (var sql : rule.delete()) jdbc.sql(sql).param("ids", ids).update();
    long left = jdbc.sql(LEFT.formatted(rule.due()))
        .params(cutoffs.parameters())
        .param("ids", ids)
        .query(Long.class)
        .single();
    if (left > 0)
      throw new IllegalStateException(left + " rows of " + rule.name() + " were not deleted");
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
      @Nullable Instant newest) {}
}

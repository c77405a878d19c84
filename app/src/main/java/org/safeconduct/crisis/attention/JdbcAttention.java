package org.safeconduct.crisis.attention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.crisis.HeadcountId;
import org.safeconduct.crisis.rows.HeadcountRows;
import org.safeconduct.crisis.rows.ScopeSql;
import org.safeconduct.platform.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts what in open headcounts wants somebody's attention: every member of each, so ask
/// [Attention].
@Repository
class JdbcAttention {
  private static final String OPEN = """
      select c.id, c.title, c.exercise, c.opened_at, c.opened_by, c.next_ask_at, c.expires_at, n.*
      from crisis.headcount c cross join lateral (
        select count(*) as people,
               count(*) filter (where m.status = 'silent') as silent,
               count(*) filter (where m.against is not null) as contradictions,
               count(*) filter (where m.urgency = 0) as help_waiting,
               min(m.help_since) filter (where m.urgency = 0) as help_since,
               min(m.since) filter (where m.status = 'silent') as silent_since
        from crisis.member m
        where m.headcount = c.id and m.excluded_at is null and
      """ + ScopeSql.MEMBER_IN_SCOPE + """
      ) n
      where c.closed_at is null and n.people > 0
      order by c.exercise, c.opened_at
      """;
  private static final String NEWEST = """
      select c.id, c.title, c.exercise, c.opened_at, c.opened_by, c.closed_at, c.closed_by
      from crisis.headcount c
      where exists (select from crisis.member m where m.headcount = c.id and
      """ + ScopeSql.MEMBER_IN_SCOPE + """
      )
      order by greatest(c.opened_at, c.closed_at) desc
      limit :limit
      """;

  private final JdbcClient jdbc;

  JdbcAttention(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Open headcounts with somebody of the scope in them, real ones first.
  List<Open> open(Scope scope) {
    return jdbc.sql(OPEN)
        .params(scope.parameters())
        .query((row, _) -> open(row))
        .list();
  }

  /// The headcounts that were opened or closed last.
  List<Newest> newest(Scope scope, int limit) {
    return jdbc.sql(NEWEST)
        .params(scope.parameters())
        .param("limit", limit)
        .query((row, _) -> new Newest(
            new HeadcountId(row.getObject("id", UUID.class)),
            row.getString("title"),
            row.getBoolean("exercise"),
            HeadcountRows.moment(row, "opened_at"),
            row.getString("opened_by"),
            HeadcountRows.instant(row, "closed_at"),
            row.getString("closed_by")))
        .list();
  }

  private static Open open(ResultSet row) throws SQLException {
    var opened = HeadcountRows.moment(row, "opened_at");
    var helpSince = HeadcountRows.instant(row, "help_since");
    return new Open(
        new HeadcountId(row.getObject("id", UUID.class)),
        row.getString("title"),
        row.getBoolean("exercise"),
        row.getInt("people"),
        row.getInt("silent"),
        row.getInt("contradictions"),
        row.getInt("help_waiting"),
        Objects.requireNonNullElse(helpSince, opened),
        HeadcountRows.instant(row, "next_ask_at"),
        HeadcountRows.moment(row, "expires_at"));
  }

  /// An open headcount.
  ///
  /// @param helpSince since when the oldest call for help waits; the opening if none does
  /// @param next when the silent are asked next; null if not any more
  /// @param expires when the answer links stop working
  record Open(
      HeadcountId id,
      String title,
      boolean exercise,
      int people,
      int silent,
      int contradictions,
      int helpWaiting,
      Instant helpSince,
      @Nullable Instant next,
      Instant expires) {}

  /// A headcount on the timeline.
  record Newest(
      HeadcountId id,
      String title,
      boolean exercise,
      Instant opened,
      String openedBy,
      @Nullable Instant closed,
      @Nullable String closedBy) {}
}

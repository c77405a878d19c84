package org.safeconduct.profiles.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Conditions;
import org.safeconduct.platform.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was deleted, and when each rule was last applied.
@Repository
class JdbcStatements {
  private static final String ADD = """
      insert into profiles.purge_statement (number, rule, period, rows, ids_hash, oldest, newest, held, at, hash)
      values (:number, :rule, :period, :rows, decode(:ids, 'hex'), :oldest, :newest, :held, :at,
          decode(:hash, 'hex'))
      """;

  private static final String TAKE_TURNS =
      "select true from (select pg_advisory_xact_lock(hashtext('profiles.purge_statement'))) waited";

  private static final String RAN = """
      insert into profiles.purge_run (rule, at, trouble) values (:rule, :at, :trouble)
      on conflict (rule) do update set at = excluded.at, trouble = excluded.trouble
      """;

  private final JdbcClient jdbc;

  JdbcStatements(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The last one; from then to the end of the transaction nobody else adds any.
  Optional<PurgeStatement> lastForAddition() {
    jdbc.sql(TAKE_TURNS).query(Boolean.class).single();
    return jdbc.sql("select * from profiles.purge_statement order by number desc limit 1")
        .query((row, _) -> statement(row))
        .optional();
  }

  void add(PurgeStatement it) {
    jdbc.sql(ADD)
        .param("number", it.number())
        .param("rule", it.rule())
        .param("period", it.period())
        .param("rows", it.rows())
        .param("ids", it.idsHash())
        .param("oldest", utc(it.oldest()))
        .param("newest", utc(it.newest()))
        .param("held", it.held())
        .param("at", utc(it.at()))
        .param("hash", it.hash())
        .update();
  }

  /// In the order of deleting.
  List<PurgeStatement> all() {
    return jdbc.sql("select * from profiles.purge_statement order by number")
        .query((row, _) -> statement(row))
        .list();
  }

  List<String> rules() {
    return jdbc.sql("select distinct rule from profiles.purge_statement order by rule")
        .query(String.class)
        .list();
  }

  long count(Conditions wanted) {
    return jdbc.sql("select count(*) from profiles.purge_statement " + wanted.after("where"))
        .params(wanted.parameters())
        .query(Long.class)
        .single();
  }

  List<PurgeStatement> page(Conditions wanted, PageRequest request) {
    var way = request.order().isEmpty() || request.descending() ? " desc" : "";
    var order = switch (request.order()) {
      case "rule" -> "rule" + way + ", number desc";
      case "rows" -> "rows" + way + ", number desc";
      default -> "number" + way;
    };
    return jdbc.sql("select * from profiles.purge_statement " + wanted.after("where") + " order by "
            + order + " limit :limit offset :offset")
        .params(wanted.parameters())
        .param("limit", request.size())
        .param("offset", request.offset())
        .query((row, _) -> statement(row))
        .list();
  }

  /// Notes that a rule was applied.
  ///
  /// @param trouble what went wrong; null if nothing
  void ran(String rule, Instant at, @Nullable String trouble) {
    jdbc.sql(RAN)
        .param("rule", rule)
        .param("at", utc(at))
        .param("trouble", trouble)
        .update();
  }

  Optional<Run> run(String rule) {
    return jdbc.sql("select at, trouble from profiles.purge_run where rule = :rule")
        .param("rule", rule)
        .query((row, _) -> new Run(
            row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("trouble")))
        .optional();
  }

  private static PurgeStatement statement(ResultSet row) throws SQLException {
    return new PurgeStatement(
        row.getLong("number"),
        row.getString("rule"),
        row.getInt("period"),
        row.getLong("rows"),
        HexFormat.of().formatHex(row.getBytes("ids_hash")),
        row.getObject("oldest", OffsetDateTime.class).toInstant(),
        row.getObject("newest", OffsetDateTime.class).toInstant(),
        row.getLong("held"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        HexFormat.of().formatHex(row.getBytes("hash")));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  record Run(Instant at, @Nullable String trouble) {}
}

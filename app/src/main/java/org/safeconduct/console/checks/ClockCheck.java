package org.safeconduct.console.checks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.SelfCheck;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Do we and the database agree what time it is, and has time not run backwards since the newest
/// entry of the audit trail?
@Component
@Order(3)
class ClockCheck implements SelfCheck {
  private static final Duration TOLERANCE = Duration.ofSeconds(2);
  private static final String TIMES = """
      select clock_timestamp() as database_time, max(at) as newest_deed from platform.audit_entry
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  ClockCheck(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public Result check() {
    try {
      var asked = clock.instant();
      return jdbc.sql(TIMES)
          .query((row, _) -> judge(
              asked,
              row.getObject("database_time", OffsetDateTime.class).toInstant(),
              row.getObject("newest_deed", OffsetDateTime.class)))
          .single();
    } catch (DataAccessException away) {
      return result(Level.DOUBTFUL, "unknown");
    }
  }

  private static Result judge(Instant ours, Instant database, @Nullable OffsetDateTime newest) {
    var apart = Duration.between(ours, database).abs();
    if (apart.compareTo(TOLERANCE) > 0) return result(Level.BROKEN, "apart", apart.toSeconds());
    if (newest != null && newest.toInstant().isAfter(ours.plus(TOLERANCE)))
      return result(Level.BROKEN, "backwards", newest.toInstant());
    return result(Level.GOOD, "good", ours);
  }

  private static Result result(Level level, String words, Object... arguments) {
    var key = "console.check.clock";
    return new Result(key, level, key + "." + words, List.of(arguments));
  }
}

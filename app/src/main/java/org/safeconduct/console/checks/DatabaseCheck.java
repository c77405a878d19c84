package org.safeconduct.console.checks;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.safeconduct.platform.SelfCheck;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Is the database there, new enough, and quick?
@Component
@Order(1)
class DatabaseCheck implements SelfCheck {
  private static final int OLDEST_VERSION = 18;
  private static final Duration SLOW = Duration.ofMillis(250);
  private static final String VERSION = "select current_setting('server_version_num')::int / 10000";

  private final JdbcClient jdbc;
  private final Clock clock;

  DatabaseCheck(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public Result check() {
    var asked = clock.instant();
    try {
      int version = jdbc.sql(VERSION).query(Integer.class).single();
      var took = Duration.between(asked, clock.instant());
      if (version < OLDEST_VERSION) return result(Level.BROKEN, "old", version, OLDEST_VERSION);
      if (took.compareTo(SLOW) > 0) return result(Level.DOUBTFUL, "slow", took.toMillis());
      return result(Level.GOOD, "good", version, took.toMillis());
    } catch (DataAccessException away) {
      return result(Level.BROKEN, "away");
    }
  }

  private static Result result(Level level, String words, Object... arguments) {
    var key = "console.check.database";
    return new Result(key, level, key + "." + words, List.of(arguments));
  }
}

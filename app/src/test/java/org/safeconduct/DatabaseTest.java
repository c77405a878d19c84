package org.safeconduct;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.EnumSet;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.TestInstance;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.database.TestPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A store test: a migrated PostgreSQL of its own, reached as the application's role; no Spring
/// context.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class DatabaseTest {
  /// An actor who may do everything.
  protected static final Actor ANYBODY =
      new Actor.SystemJob("test", Set.copyOf(EnumSet.allOf(Duty.class)));

  protected final String url = TestPostgres.freshDatabase();
  protected final DataSource dataSource = asApp(url);
  protected final JdbcClient jdbc = JdbcClient.create(dataSource);
  protected final TransactionTemplate transaction =
      new TransactionTemplate(new JdbcTransactionManager(dataSource));
  protected final CurrentUser currentUser = new CurrentUser();

  private static DataSource asApp(String url) {
    var config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(8);
    config.setMinimumIdle(1);
    config.setConnectionInitSql("set role safeconduct_app");
    return new HikariDataSource(config);
  }
}

package org.safeconduct;

import java.util.EnumSet;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.TestInstance;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Scope;
import org.safeconduct.platform.database.TestPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A store test: a migrated PostgreSQL of its own, reached as the application's role behind the
/// walls of the application; no Spring context. Whoever acts sees the people in scope; the test
/// itself, which acts as nobody, sees everybody.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class DatabaseTest {
  /// An actor who may do everything.
  protected static final Actor ANYBODY =
      new Actor.SystemJob("test", Set.copyOf(EnumSet.allOf(Duty.class)));

  protected final String url = TestPostgres.freshDatabase();
  protected final CurrentUser currentUser = new CurrentUser();
  protected final DataSource dataSource = TestPostgres.asApplication(
      url, () -> currentUser.acts() ? currentUser.scope() : Scope.EVERYBODY);
  protected final JdbcClient jdbc = JdbcClient.create(dataSource);
  protected final TransactionTemplate transaction =
      new TransactionTemplate(new JdbcTransactionManager(dataSource));
}

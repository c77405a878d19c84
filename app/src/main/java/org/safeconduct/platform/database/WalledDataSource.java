package org.safeconduct.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.safeconduct.platform.Scope;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// A pool whose connections show only the people in the scope of whoever acts when a statement is
/// made: the second wall, kept by PostgreSQL's row-level security (`docs/decisions/0014`).
public final class WalledDataSource extends DelegatingDataSource implements AutoCloseable {
  /// Bound while it is being found out who acts, which may itself read from this pool: the session
  /// of a request is looked up when somebody first asks. That reading is in nobody's name.
  private static final ScopedValue<Boolean> FINDING_OUT = ScopedValue.newInstance();

  private final HikariDataSource pool;
  private final Supplier<Scope> scope;

  /// @param pool connections of the role `safeconduct_app`
  /// @param scope whose people whoever acts on this thread may see
  public WalledDataSource(HikariDataSource pool, Supplier<Scope> scope) {
    super(pool);
    this.pool = pool;
    this.scope = scope;
  }

  /// Finds out who acts before it takes a connection, so that nobody holds one while waiting for
  /// another.
  @Override
  public Connection getConnection() throws SQLException {
    now();
    return (Connection) Proxy.newProxyInstance(
        Connection.class.getClassLoader(),
        new Class<?>[] {Connection.class},
        new Wall(pool.getConnection(), this::now, pool::evictConnection));
  }

  private Scope now() {
    return FINDING_OUT.isBound()
        ? Scope.NOBODY
        : ScopedValue.where(FINDING_OUT, true).call(scope::get);
  }

  @Override
  public Connection getConnection(String username, String password) {
    throw new UnsupportedOperationException("The pool knows who connects");
  }

  @Override
  public void close() {
    pool.close();
  }
}

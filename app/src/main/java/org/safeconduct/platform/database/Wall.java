package org.safeconduct.platform.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Scope;

/// A connection that tells PostgreSQL whose people may be seen before it makes a statement. It
/// says so once a transaction, and again when another actor takes over within it. PostgreSQL
/// forgets it with the transaction; outside of one it is taken back when the connection goes back
/// to the pool.
final class Wall implements InvocationHandler {
  /// Sees the people of the scope that was said, and nobody if none was.
  static final String APPLICATION = "safeconduct_app";

  /// Sees besides whom the countries of the scope hold now or will.
  static final String AREA = "safeconduct_area";

  /// Sees everybody, and owns as little.
  static final String EVERYBODY = "safeconduct_everybody";

  /// Sees everybody but what is labelled above the clearance.
  static final String GUARDED = "safeconduct_guarded";

  private static final String SAY = """
      select set_config('role', ?, ?), set_config('safeconduct.organisations', ?, ?),
          set_config('safeconduct.zones', ?, ?), set_config('safeconduct.persons', ?, ?),
          set_config('safeconduct.countries', ?, ?), set_config('safeconduct.withheld', ?, ?)
      """;

  private static final int SETTINGS = 6;

  private final Connection connection;
  private final Supplier<Scope> scope;
  private final Consumer<Connection> discard;
  private @Nullable Scope said;
  private boolean stays;

  /// @param discard ends a connection for good
  Wall(Connection connection, Supplier<Scope> scope, Consumer<Connection> discard) {
    this.connection = connection;
    this.scope = scope;
    this.discard = discard;
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    switch (method.getName()) {
      case "equals" -> {
        return arguments != null && proxy == arguments[0];
      }
      case "hashCode" -> {
        return System.identityHashCode(proxy);
      }
      case "prepareStatement", "createStatement", "prepareCall", "unwrap" -> say();
      case "commit", "rollback", "setAutoCommit" -> said = null;
      case "close" -> {
        if (keepsScope()) {
          discard.accept(connection);
          return null;
        }
      }
      default -> {}
    }
    return pass(method, arguments);
  }

  private @Nullable Object pass(Method method, Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(connection, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  private void say() throws SQLException {
    var now = scope.get();
    if (now.equals(said)) return;
    boolean inTransaction = !connection.getAutoCommit();
    say(now, inTransaction);
    stays |= !inTransaction;
    said = now;
  }

  /// Takes the scope back; whether it could not, so that the connection must not go back to the
  /// pool.
  private boolean keepsScope() throws SQLException {
    if (!stays || connection.isClosed()) return false;
    stays = false;
    try {
      say(Scope.NOBODY, false);
      return false;
    } catch (SQLException kept) {
      return true;
    }
  }

  private void say(Scope scope, boolean untilCommit) throws SQLException {
    try (var statement = connection.prepareStatement(SAY)) {
      statement.setString(1, role(scope));
      statement.setString(3, array(scope.organisations()));
      statement.setString(5, array(scope.zones()));
      statement.setString(7, array(scope.persons()));
      statement.setString(9, array(scope.countries()));
      statement.setString(11, array(scope.withheld()));
      for (int i = 1; i <= SETTINGS; i++) statement.setBoolean(2 * i, untilCommit);
      statement.execute();
    }
  }

  private static String role(Scope scope) {
    if (scope.everybody()) return scope.withheld().isEmpty() ? EVERYBODY : GUARDED;
    return scope.countries().isEmpty() ? APPLICATION : AREA;
  }

  private static String array(Collection<?> parts) {
    return parts.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
  }
}

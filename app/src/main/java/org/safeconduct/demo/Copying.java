package org.safeconduct.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.safeconduct.platform.CopyRows;
import org.springframework.jdbc.UncategorizedSQLException;

/// Writes many rows into tables, in the transaction of the connection.
final class Copying {
  private static final int ROWS_A_STEP = 5_000;

  private final Connection connection;
  private final Consumer<Progress> listener;

  Copying(Connection connection, Consumer<Progress> listener) {
    this.connection = connection;
    this.listener = listener;
  }

  /// Which rows go where.
  ///
  /// @param step how the progress is called
  /// @param table with its columns in brackets; never anything that a user typed
  /// @param about how many rows there will be
  record Target(String step, String table, long about) {}

  /// @param write adds the fields of a row
  <T> void into(Target target, Stream<T> all, BiConsumer<CopyRows, T> write) {
    var rows = new CopyRows(connection, target.table);
    long done = 0;
    try (all) {
      for (var each = all.iterator(); each.hasNext(); ) {
        write.accept(rows, each.next());
        rows.endRow();
        if (++done % ROWS_A_STEP == 0)
          listener.accept(new Progress(target.step, done, Math.max(done, target.about)));
      }
      rows.close();
    } finally {
      rows.cancel();
    }
    listener.accept(new Progress(target.step, done, done));
  }

  /// Changes what was written before.
  ///
  /// @param sql never anything that a user typed
  void change(String sql) {
    try (var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new UncategorizedSQLException("change", sql, e);
    }
  }
}

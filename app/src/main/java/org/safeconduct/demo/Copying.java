package org.safeconduct.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.dao.DataAccessResourceFailureException;

/// Writes many rows into tables by `COPY`, in the transaction of the connection.
final class Copying {
  private static final int PIECE = 1 << 16;
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
  <T> void into(Target target, Stream<T> rows, BiConsumer<CopyLine, T> write) {
    try {
      var sql = "copy " + target.table + " from stdin";
      var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
      try (rows) {
        send(copy, target, rows, write);
      } finally {
        if (copy.isActive()) copy.cancelCopy();
      }
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("Rows did not go into " + target.table, e);
    }
  }

  private <T> void send(CopyIn copy, Target target, Stream<T> rows, BiConsumer<CopyLine, T> write)
      throws SQLException {
    var line = new CopyLine();
    long done = 0;
    for (var all = rows.iterator(); all.hasNext(); ) {
      write.accept(line, all.next());
      line.end();
      if (line.size() > PIECE) send(copy, line);
      if (++done % ROWS_A_STEP == 0)
        listener.accept(new Progress(target.step, done, Math.max(done, target.about)));
    }
    send(copy, line);
    copy.endCopy();
    listener.accept(new Progress(target.step, done, done));
  }

  private static void send(CopyIn copy, CopyLine line) throws SQLException {
    var piece = line.take();
    copy.writeToCopy(piece, 0, piece.length);
  }
}

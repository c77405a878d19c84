package org.safeconduct.bench.stream;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.safeconduct.bench.measure.PostgresServer;

/// Pings in PostgreSQL as a record of the benchmark, not the tables of the server; a batch is one
/// transaction, on disk when it returns (`fsync` and `synchronous_commit` are on).
final class PingRecord implements AutoCloseable {
  private static final String INSERT = """
      insert into pings
      select * from unnest(?::int[], ?::bigint[], ?::int[], ?::int[])
      """;

  private final PostgresServer server;
  private final Connection connection;

  PingRecord() throws IOException {
    server = PostgresServer.start(PostgresServer.Use.CHANGING);
    try {
      connection = DriverManager.getConnection(server.url());
      try (var statement = connection.createStatement()) {
        statement.execute(
            "create table pings (person int, seen bigint, longitude int, latitude int)");
      }
    } catch (SQLException failed) {
      server.close();
      throw new IOException("PostgreSQL does not start: " + failed.getMessage(), failed);
    }
  }

  void write(List<Ping> pings) {
    try (var insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, pings.stream().mapToInt(Ping::person).toArray());
      insert.setObject(
          2, pings.stream().mapToLong(it -> it.seen().toEpochMilli()).toArray());
      insert.setObject(3, pings.stream().mapToInt(Ping::longitude).toArray());
      insert.setObject(4, pings.stream().mapToInt(Ping::latitude).toArray());
      insert.execute();
    } catch (SQLException failed) {
      throw new IllegalStateException("PostgreSQL took no ping: " + failed.getMessage(), failed);
    }
  }

  /// How many pings are in it.
  long size() {
    try (var rows = connection.createStatement().executeQuery("select count(*) from pings")) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException failed) {
      throw new IllegalStateException("PostgreSQL did not answer: " + failed.getMessage(), failed);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}

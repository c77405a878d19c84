package org.safeconduct.bench.reverse;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.locationtech.jts.io.WKBWriter;
import org.safeconduct.bench.measure.PostgresServer;
import org.safeconduct.bench.world.AlertRow;

/// The alerts in PostGIS, each cut into pieces of at most 64 corners (`ST_Subdivide`), which it
/// finds sixteen times faster than whole ones.
final class AlertTable implements AutoCloseable {
  /// What PostgreSQL counts as second 0 of the benchmarks, in its own seconds.
  static final long FIRST_SECOND = Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();

  private static final int ROWS_AT_ONCE = 200;

  private final PostgresServer server;
  private final Connection connection;
  private boolean loaded;

  AlertTable() throws IOException {
    server = PostgresServer.start(PostgresServer.Use.READING);
    try {
      connection = DriverManager.getConnection(server.url());
      run("""
          create extension postgis;
          create table pieces (id int, geom geometry(Polygon, 4326), during tstzrange)
          """);
    } catch (SQLException failed) {
      server.close();
      throw new IOException("PostGIS does not start: " + failed.getMessage(), failed);
    }
  }

  Connection connection() {
    return connection;
  }

  /// Takes the alerts in, unless they are there.
  void load(List<AlertRow> alerts) throws IOException {
    if (loaded) return;
    try {
      for (int from = 0; from < alerts.size(); from += ROWS_AT_ONCE)
        insert(alerts.subList(from, Math.min(alerts.size(), from + ROWS_AT_ONCE)));
      run("create index on pieces using gist (geom, during)");
      run("vacuum analyze pieces");
      loaded = true;
    } catch (SQLException failed) {
      throw new IOException("PostGIS did not take the alerts: " + failed.getMessage(), failed);
    }
  }

  void insert(List<AlertRow> alerts) throws SQLException {
    var sql = """
        insert into pieces
        select ?, st_subdivide(st_geomfromwkb(?, 4326), 64),
          tstzrange(to_timestamp(?), to_timestamp(?))
        """;
    try (var statement = connection.prepareStatement(sql)) {
      for (var alert : alerts) add(alert, statement);
      statement.executeBatch();
    }
  }

  @Override
  public void close() {
    server.close();
  }

  private static void add(AlertRow alert, PreparedStatement statement) throws SQLException {
    statement.setInt(1, alert.id());
    statement.setBytes(2, new WKBWriter().write(alert.outline()));
    statement.setLong(3, FIRST_SECOND + alert.from());
    statement.setLong(4, FIRST_SECOND + alert.until());
    statement.addBatch();
  }

  private void run(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

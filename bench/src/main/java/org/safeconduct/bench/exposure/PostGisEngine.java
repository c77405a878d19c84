package org.safeconduct.bench.exposure;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.locationtech.jts.io.WKBWriter;
import org.safeconduct.bench.measure.PostgresServer;
import org.safeconduct.bench.world.QuestionRow;
import org.safeconduct.bench.world.World;

/// PostGIS with its best index for these questions: one GiST on place and time.
public final class PostGisEngine implements Engine {
  /// What second 0 of the benchmarks is in seconds since 1970.
  public static final long FIRST_SECOND = Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();
  private static final String WHERE =
      " from legs where st_intersects(geom, st_geomfromwkb(?, 4326))"
          + " and during && tstzrange(to_timestamp(?), to_timestamp(?))";

  private final PostgresServer server;
  private final Connection connection;
  private final PreparedStatement count;
  private final PreparedStatement list;

  /// Starts a server without legs.
  public PostGisEngine() throws IOException {
    server = PostgresServer.start();
    try {
      connection = connect();
      run(
          "create extension postgis",
          "create table legs (id int, person int, geom geometry(Point, 4326), during tstzrange)");
      count = connection.prepareStatement("select count(*)" + WHERE);
      list = connection.prepareStatement("select id" + WHERE);
    } catch (SQLException failed) {
      server.close();
      throw new IOException("PostGIS does not start: " + failed.getMessage(), failed);
    }
  }

  /// Another connection to it, which ends when the engine is closed.
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(server.url());
  }

  @Override
  public String name() {
    return "postgis";
  }

  @Override
  public void load(World world) throws IOException {
    try {
      LegCopy.into(connection, world.legs());
      run("create index on legs using gist (geom, during)", "vacuum analyze legs");
    } catch (SQLException failed) {
      throw new IOException("PostGIS did not take the legs: " + failed.getMessage(), failed);
    }
  }

  @Override
  public OptionalLong stored() throws IOException {
    try (var sizes =
        connection.createStatement().executeQuery("select pg_total_relation_size('legs')")) {
      sizes.next();
      return OptionalLong.of(sizes.getLong(1));
    } catch (SQLException failed) {
      throw new IOException("PostGIS does not say its size: " + failed.getMessage(), failed);
    }
  }

  @Override
  public long count(QuestionRow question) {
    try (var rows = asked(count, question)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException failed) {
      throw new IllegalStateException("PostGIS did not answer: " + failed.getMessage(), failed);
    }
  }

  @Override
  public int[] list(QuestionRow question) {
    var ids = IntStream.builder();
    try (var rows = asked(list, question)) {
      while (rows.next()) ids.add(rows.getInt(1));
    } catch (SQLException failed) {
      throw new IllegalStateException("PostGIS did not answer: " + failed.getMessage(), failed);
    }
    return ids.build().toArray();
  }

  @Override
  public void close() {
    server.close();
  }

  private static ResultSet asked(PreparedStatement statement, QuestionRow question)
      throws SQLException {
    statement.setBytes(1, new WKBWriter().write(question.alert().outline()));
    statement.setLong(2, FIRST_SECOND + question.start());
    statement.setLong(3, FIRST_SECOND + question.end());
    return statement.executeQuery();
  }

  private void run(String... statements) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (var sql : statements) statement.execute(sql);
    }
  }
}

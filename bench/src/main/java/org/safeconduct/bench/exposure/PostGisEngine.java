package org.safeconduct.bench.exposure;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.locationtech.jts.io.WKBWriter;
import org.safeconduct.bench.measure.PostgresServer;
import org.safeconduct.bench.world.QuestionRow;
import org.safeconduct.bench.world.World;

/// PostGIS with its best index for these questions, one GiST on place and time; or, as many set it
/// up, with one for each. Each thread that asks has a connection of its own.
public final class PostGisEngine implements Engine {
  /// What second 0 of the benchmarks is in seconds since 1970.
  public static final long FIRST_SECOND = Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();
  private static final String WHERE =
      " from legs where st_intersects(geom, st_geomfromwkb(?, 4326))"
          + " and during && tstzrange(to_timestamp(?), to_timestamp(?))";

  private final String name;
  private final List<String> indexed;
  private final PostgresServer server;
  private final Connection connection;
  private final ThreadLocal<Client> client = ThreadLocal.withInitial(this::client);

  /// Starts a server without legs.
  ///
  /// @param indexed what each index is on
  /// @param use whether legs will change
  private PostGisEngine(String name, List<String> indexed, PostgresServer.Use use)
      throws IOException {
    this.name = name;
    this.indexed = indexed;
    server = PostgresServer.start(use);
    try {
      connection = connect();
      run(
          "create extension postgis",
          "create table legs (id int, person int, geom geometry(Point, 4326), during tstzrange)");
    } catch (SQLException failed) {
      server.close();
      throw new IOException("PostGIS does not start: " + failed.getMessage(), failed);
    }
  }

  /// A server with its best index.
  ///
  /// @param use whether legs will change
  public static PostGisEngine combined(PostgresServer.Use use) throws IOException {
    return new PostGisEngine("postgis", List.of("geom, during"), use);
  }

  /// A server with an index on the place and another on the time.
  static PostGisEngine separate() throws IOException {
    return new PostGisEngine("postgis-sep", List.of("geom", "during"), PostgresServer.Use.READING);
  }

  @Override
  public double processorSeconds() {
    return server.processorSeconds();
  }

  /// Another connection to it, which ends when the engine is closed.
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(server.url());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void load(World world) throws IOException {
    try {
      LegCopy.into(connection, world.legs());
      for (var columns : indexed) run("create index on legs using gist (" + columns + ")");
      run("vacuum analyze legs");
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
    try (var rows = asked(client.get().count(), question)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException failed) {
      throw new IllegalStateException("PostGIS did not answer: " + failed.getMessage(), failed);
    }
  }

  @Override
  public int[] list(QuestionRow question) {
    var ids = IntStream.builder();
    try (var rows = asked(client.get().list(), question)) {
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

  private record Client(PreparedStatement count, PreparedStatement list) {}

  private Client client() {
    try {
      var own = connect();
      return new Client(
          own.prepareStatement("select count(*)" + WHERE),
          own.prepareStatement("select id" + WHERE));
    } catch (SQLException failed) {
      throw new IllegalStateException(
          "PostGIS takes no connection: " + failed.getMessage(), failed);
    }
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

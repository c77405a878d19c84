package org.safeconduct.bench.exposure;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.IntBuffer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.stream.IntStream;
import org.locationtech.jts.io.WKBWriter;
import org.postgresql.PGConnection;
import org.safeconduct.bench.world.QuestionRow;
import org.safeconduct.bench.world.World;

/// PostGIS with its best index for these questions: one GiST on place and time.
final class PostGisEngine implements Engine {
  private static final long FIRST_SECOND = Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();
  private static final int ROWS_AT_ONCE = 50_000;
  private static final String WHERE =
      " from legs where st_intersects(geom, st_geomfromwkb(?, 4326))"
          + " and during && tstzrange(to_timestamp(?), to_timestamp(?))";

  private final PostgresServer server;
  private final Connection connection;
  private final PreparedStatement count;
  private final PreparedStatement list;

  PostGisEngine() throws IOException {
    server = PostgresServer.start();
    try {
      connection = DriverManager.getConnection(server.url());
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

  @Override
  public String name() {
    return "postgis";
  }

  @Override
  public long load(World world) throws IOException {
    var rows = world.legs();
    try {
      var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy legs from stdin");
      for (int id = 0; id < rows.limit() / World.LEG_NUMBERS; id += ROWS_AT_ONCE) {
        var bytes = text(rows, id).getBytes(US_ASCII);
        copy.writeToCopy(bytes, 0, bytes.length);
      }
      copy.endCopy();
      run("create index on legs using gist (geom, during)", "vacuum analyze legs");
      try (var sizes =
          connection.createStatement().executeQuery("select pg_total_relation_size('legs')")) {
        sizes.next();
        return sizes.getLong(1);
      }
    } catch (SQLException failed) {
      throw new IOException("PostGIS did not take the legs: " + failed.getMessage(), failed);
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

  private static String text(IntBuffer rows, int first) {
    var text = new StringBuilder(ROWS_AT_ONCE * 128);
    int end = Math.min(first + ROWS_AT_ONCE, rows.limit() / World.LEG_NUMBERS);
    for (int id = first; id < end; id++) {
      int at = id * World.LEG_NUMBERS;
      text.append(id).append('\t').append(rows.get(at + 4)).append('\t');
      text.append("SRID=4326;POINT(")
          .append(rows.get(at) / 1e7)
          .append(' ')
          .append(rows.get(at + 1) / 1e7)
          .append(")\t[");
      text.append(Instant.ofEpochSecond(FIRST_SECOND + rows.get(at + 2))).append(',');
      text.append(Instant.ofEpochSecond(FIRST_SECOND + rows.get(at + 3))).append(")\n");
    }
    return text.toString();
  }

  private void run(String... statements) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (var sql : statements) statement.execute(sql);
    }
  }
}

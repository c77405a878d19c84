package org.safeconduct.bench.churn;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.safeconduct.bench.measure.PostgresServer;
import org.safeconduct.engine.index.Leg;
import org.safeconduct.engine.index.Legs;

/// Legs in PostgreSQL as a record of the benchmark, not the tables of the server: one table with
/// its key, without PostGIS. A batch is one transaction, on disk when it returns (`fsync` and
/// `synchronous_commit` are on). Pages have room left, so that a leg that is rebooked stays on its
/// page and in its place in the key.
final class LegRecord implements AutoCloseable {
  private static final int LEGS_AT_ONCE = 10_000;

  private final PostgresServer server;
  private final Connection connection;

  LegRecord(Legs legs) throws IOException {
    server = PostgresServer.start(PostgresServer.Use.CHANGING);
    try {
      connection = DriverManager.getConnection(server.url());
      run("""
          create table legs (id int, person int, longitude int, latitude int, starts int, ends int)
          with (fillfactor = 80)
          """);
      copy(legs);
      run("alter table legs add primary key (id)");
      run("vacuum analyze legs");
      connection.setAutoCommit(false);
    } catch (SQLException failed) {
      server.close();
      throw new IOException("PostgreSQL did not take the legs: " + failed.getMessage(), failed);
    }
  }

  void change(Batch batch) {
    var put = """
        insert into legs
        select * from unnest(?::int[], ?::int[], ?::int[], ?::int[], ?::int[], ?::int[])
        on conflict (id) do update set
          (person, longitude, latitude, starts, ends) =
          (excluded.person, excluded.longitude, excluded.latitude, excluded.starts, excluded.ends)
        """;
    try (var delete = connection.prepareStatement("delete from legs where id = any(?)");
        var insert = connection.prepareStatement(put)) {
      delete.setObject(1, cancelled(batch));
      delete.execute();
      insert.setObject(1, column(batch.come(), Leg::id));
      insert.setObject(2, column(batch.come(), Leg::person));
      insert.setObject(3, column(batch.come(), Leg::longitude));
      insert.setObject(4, column(batch.come(), Leg::latitude));
      insert.setObject(5, column(batch.come(), Leg::from));
      insert.setObject(6, column(batch.come(), Leg::until));
      insert.execute();
      connection.commit();
    } catch (SQLException failed) {
      throw new IllegalStateException("PostgreSQL took no change: " + failed.getMessage(), failed);
    }
  }

  double processorSeconds() {
    return server.processorSeconds();
  }

  @Override
  public void close() {
    server.close();
  }

  private void copy(Legs legs) throws SQLException {
    var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy legs from stdin");
    var text = new StringBuilder();
    for (int i = 0; i < legs.size(); i++) {
      var leg = legs.get(i);
      text.append(leg.id()).append('\t').append(leg.person()).append('\t');
      text.append(leg.longitude()).append('\t').append(leg.latitude()).append('\t');
      text.append(leg.from()).append('\t').append(leg.until()).append('\n');
      if (i % LEGS_AT_ONCE == LEGS_AT_ONCE - 1 || i == legs.size() - 1) {
        var bytes = text.toString().getBytes(US_ASCII);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
      }
    }
    copy.endCopy();
  }

  private void run(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static int[] cancelled(Batch batch) {
    var kept = batch.come().stream().map(Leg::id).collect(Collectors.toSet());
    return batch.gone().stream()
        .mapToInt(Leg::id)
        .filter(it -> !kept.contains(it))
        .toArray();
  }

  private static int[] column(List<Leg> legs, ToIntFunction<Leg> value) {
    return legs.stream().mapToInt(value).toArray();
  }
}

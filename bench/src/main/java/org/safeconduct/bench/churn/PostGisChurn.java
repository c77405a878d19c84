package org.safeconduct.bench.churn;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import org.safeconduct.bench.exposure.PostGisEngine;
import org.safeconduct.bench.measure.PostgresServer;
import org.safeconduct.bench.world.QuestionRow;
import org.safeconduct.bench.world.World;
import org.safeconduct.engine.index.Leg;

/// PostGIS, where a batch is one transaction of two statements.
final class PostGisChurn implements ChurnEngine {
  private static final String PUT = """
      insert into legs
      select id, person, st_setsrid(st_makepoint(x, y), 4326),
        tstzrange(to_timestamp(starts), to_timestamp(ends))
      from unnest(?::int[], ?::int[], ?::float8[], ?::float8[], ?::float8[], ?::float8[])
        leg (id, person, x, y, starts, ends)
      """;

  private final PostGisEngine engine;
  private final Connection writer;

  PostGisChurn(World world) throws IOException {
    engine = PostGisEngine.combined(PostgresServer.Use.CHANGING);
    try {
      engine.load(world);
      writer = engine.connect();
      try (var statement = writer.createStatement()) {
        statement.execute("alter table legs add primary key (id)");
      }
      writer.setAutoCommit(false);
    } catch (SQLException | IOException failed) {
      engine.close();
      throw new IOException("PostGIS did not take the legs: " + failed.getMessage(), failed);
    }
  }

  @Override
  public String name() {
    return "postgis";
  }

  @Override
  public void change(Batch batch) {
    try (var delete = writer.prepareStatement("delete from legs where id = any(?)");
        var insert = writer.prepareStatement(PUT)) {
      delete.setObject(1, whole(batch.gone(), Leg::id));
      delete.execute();
      insert.setObject(1, whole(batch.come(), Leg::id));
      insert.setObject(2, whole(batch.come(), Leg::person));
      insert.setObject(3, real(batch.come(), it -> it.longitude() / 1e7));
      insert.setObject(4, real(batch.come(), it -> it.latitude() / 1e7));
      insert.setObject(5, real(batch.come(), it -> PostGisEngine.FIRST_SECOND + it.from()));
      insert.setObject(6, real(batch.come(), it -> PostGisEngine.FIRST_SECOND + it.until()));
      insert.execute();
      writer.commit();
    } catch (SQLException failed) {
      throw new IllegalStateException("PostGIS took no change: " + failed.getMessage(), failed);
    }
  }

  @Override
  public long count(QuestionRow question) {
    return engine.count(question);
  }

  @Override
  public int[] list(QuestionRow question) {
    return engine.list(question);
  }

  @Override
  public double processorSeconds() {
    return engine.processorSeconds();
  }

  @Override
  public void close() {
    engine.close();
  }

  private static int[] whole(List<Leg> legs, ToIntFunction<Leg> value) {
    return legs.stream().mapToInt(value).toArray();
  }

  private static double[] real(List<Leg> legs, ToDoubleFunction<Leg> value) {
    return legs.stream().mapToDouble(value).toArray();
  }
}

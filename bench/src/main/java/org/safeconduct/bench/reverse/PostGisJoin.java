package org.safeconduct.bench.reverse;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.safeconduct.bench.world.AlertRow;
import org.safeconduct.bench.world.LookupRow;

/// PostGIS, asked about many points in one statement: what a nightly job would do.
record PostGisJoin(AlertTable table) implements ReverseEngine {
  private static final String SQL = """
      select distinct p.number, a.id
      from unnest(?::float8[], ?::float8[], ?::float8[], ?::float8[])
          with ordinality p (x, y, starts, ends, number)
        join pieces a on st_intersects(a.geom, st_setsrid(st_makepoint(p.x, p.y), 4326))
          and a.during && tstzrange(to_timestamp(p.starts), to_timestamp(p.ends))
      """;

  @Override
  public String name() {
    return "postgis-batch";
  }

  @Override
  public void load(List<AlertRow> alerts) throws IOException {
    table.load(alerts);
  }

  @Override
  public List<int[]> findAll(List<LookupRow> lookups) {
    try (var statement = table.connection().prepareStatement(SQL)) {
      var connection = table.connection();
      statement.setArray(
          1, connection.createArrayOf("float8", column(lookups, it -> it.longitude() / 1e7)));
      statement.setArray(
          2, connection.createArrayOf("float8", column(lookups, it -> it.latitude() / 1e7)));
      statement.setArray(
          3,
          connection.createArrayOf(
              "float8", column(lookups, it -> AlertTable.FIRST_SECOND + it.from())));
      statement.setArray(
          4,
          connection.createArrayOf(
              "float8", column(lookups, it -> AlertTable.FIRST_SECOND + it.until())));
      try (var rows = statement.executeQuery()) {
        return answers(rows, lookups.size());
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("PostGIS did not answer: " + failed.getMessage(), failed);
    }
  }

  private static List<int[]> answers(ResultSet rows, int count) throws SQLException {
    var ids = new ArrayList<IntStream.Builder>();
    for (int i = 0; i < count; i++) ids.add(IntStream.builder());
    while (rows.next()) ids.get(rows.getInt(1) - 1).add(rows.getInt(2));
    return ids.stream().map(it -> it.build().toArray()).toList();
  }

  private static Object[] column(List<LookupRow> lookups, ToDoubleFunction<LookupRow> value) {
    return Arrays.stream(lookups.stream().mapToDouble(value).toArray()).boxed().toArray();
  }
}

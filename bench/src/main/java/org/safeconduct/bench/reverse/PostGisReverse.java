package org.safeconduct.bench.reverse;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.safeconduct.bench.world.AlertRow;
import org.safeconduct.bench.world.LookupRow;

/// PostGIS, asked about one point after the other.
record PostGisReverse(AlertTable table) implements Publisher {
  private static final String SQL = """
      select distinct id from pieces
      where st_intersects(geom, st_setsrid(st_makepoint(?, ?), 4326))
        and during && tstzrange(to_timestamp(?), to_timestamp(?))
      """;

  @Override
  public String name() {
    return "postgis-sub";
  }

  @Override
  public void load(List<AlertRow> alerts) throws IOException {
    table.load(alerts);
  }

  @Override
  public int[] find(LookupRow lookup) {
    var ids = IntStream.builder();
    try (var statement = table.connection().prepareStatement(SQL)) {
      statement.setDouble(1, lookup.longitude() / 1e7);
      statement.setDouble(2, lookup.latitude() / 1e7);
      statement.setLong(3, AlertTable.FIRST_SECOND + lookup.from());
      statement.setLong(4, AlertTable.FIRST_SECOND + lookup.until());
      try (var rows = statement.executeQuery()) {
        while (rows.next()) ids.add(rows.getInt(1));
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("PostGIS did not answer: " + failed.getMessage(), failed);
    }
    return ids.build().toArray();
  }

  @Override
  public void publish(AlertRow alert) {
    try {
      table.insert(List.of(alert));
    } catch (SQLException failed) {
      throw new IllegalStateException("PostGIS took no alert: " + failed.getMessage(), failed);
    }
  }
}

package org.safeconduct.bench.world;

import java.io.IOException;
import org.safeconduct.engine.index.Legs;

/// The legs of a world as the engine takes them.
public final class LegTable {
  private LegTable() {}

  /// All of them; the id of each is its place in the file.
  public static Legs of(World world) throws IOException {
    var rows = world.legs();
    int count = rows.limit() / World.LEG_NUMBERS;
    var table = new Legs(count);
    for (int id = 0; id < count; id++) {
      int at = id * World.LEG_NUMBERS;
      table.add(
          id, rows.get(at + 4), rows.get(at), rows.get(at + 1), rows.get(at + 2), rows.get(at + 3));
    }
    return table;
  }
}

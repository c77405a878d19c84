package org.safeconduct.bench.exposure;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.safeconduct.bench.world.AlertRow;
import org.safeconduct.bench.world.QuestionRow;
import org.safeconduct.bench.world.World;
import org.safeconduct.engine.index.Covering;
import org.safeconduct.engine.index.LegIndex;
import org.safeconduct.engine.index.LegSnapshot;
import org.safeconduct.engine.index.Legs;
import org.safeconduct.shared.Area;

/// The engine of the product, with the covering of each area kept or made for each question.
final class OwnEngine implements Engine {
  private final boolean keepsCoverings;
  private final Map<AlertRow, Area> areas = new HashMap<>();
  private final Map<AlertRow, Covering> coverings = new HashMap<>();
  private LegSnapshot legs = new LegIndex().now();

  OwnEngine(boolean keepsCoverings) {
    this.keepsCoverings = keepsCoverings;
  }

  @Override
  public String name() {
    return keepsCoverings ? "own" : "own-cold";
  }

  @Override
  public long load(World world) throws IOException {
    long before = Memory.used();
    legs = LegIndex.of(table(world)).now();
    return Memory.used() - before;
  }

  @Override
  public long count(QuestionRow question) {
    return legs.count(covering(question.alert()), question.start(), question.end());
  }

  @Override
  public int[] list(QuestionRow question) {
    return legs.find(covering(question.alert()), question.start(), question.end())
        .ids();
  }

  private Covering covering(AlertRow alert) {
    return keepsCoverings
        ? coverings.computeIfAbsent(alert, it -> Covering.of(area(it)))
        : Covering.once(area(alert));
  }

  private Area area(AlertRow alert) {
    return areas.computeIfAbsent(alert, it -> Area.of(it.outline()));
  }

  private static Legs table(World world) throws IOException {
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

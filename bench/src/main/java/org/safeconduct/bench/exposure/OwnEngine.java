package org.safeconduct.bench.exposure;

import java.io.IOException;
import org.safeconduct.bench.world.LegTable;
import org.safeconduct.bench.world.QuestionRow;
import org.safeconduct.bench.world.World;
import org.safeconduct.engine.index.LegIndex;
import org.safeconduct.engine.index.LegSnapshot;

/// The leg index of the product alone: which legs, not which people and how surely; that is
/// [WholeEngine]. The covering of each area is kept, or made for each question, or the area too is
/// checked and made for each question.
final class OwnEngine implements Engine {
  private final String name;
  private final Areas areas;
  private LegSnapshot legs = new LegIndex().now();

  OwnEngine(Areas.Kept kept) {
    name = switch (kept) {
      case COVERINGS -> "own";
      case AREAS -> "own-once";
      case OUTLINES -> "own-cold";
    };
    areas = new Areas(kept);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void load(World world) throws IOException {
    legs = LegIndex.of(LegTable.of(world)).now();
  }

  /// Takes these legs instead.
  void take(LegSnapshot snapshot) {
    legs = snapshot;
  }

  @Override
  public long count(QuestionRow question) {
    return legs.count(areas.covering(question.alert()), question.start(), question.end());
  }

  @Override
  public int[] list(QuestionRow question) {
    return legs.find(areas.covering(question.alert()), question.start(), question.end())
        .ids();
  }
}

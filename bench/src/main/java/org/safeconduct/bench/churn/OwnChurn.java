package org.safeconduct.bench.churn;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.safeconduct.bench.world.AlertRow;
import org.safeconduct.bench.world.QuestionRow;
import org.safeconduct.engine.index.Covering;
import org.safeconduct.engine.index.LegIndex;
import org.safeconduct.engine.index.Legs;
import org.safeconduct.shared.Area;

/// The leg index of the product alone; with a record, each batch is committed there before it is
/// seen here.
final class OwnChurn implements ChurnEngine {
  private final LegIndex index;
  private final @Nullable LegRecord record;
  private final Map<AlertRow, Covering> coverings = new ConcurrentHashMap<>();

  OwnChurn(Legs legs, @Nullable LegRecord record) {
    this.index = LegIndex.of(legs);
    this.record = record;
  }

  @Override
  public String name() {
    return record == null ? "own" : "own-durable";
  }

  @Override
  public void change(Batch batch) {
    if (record != null) record.change(batch);
    if (index.change(batch.gone(), batch.come()) != batch.gone().size())
      throw new IllegalStateException("A leg that was to go was not there");
  }

  @Override
  public long count(QuestionRow question) {
    return index.now().count(covering(question), question.start(), question.end());
  }

  @Override
  public int[] list(QuestionRow question) {
    return index
        .now()
        .find(covering(question), question.start(), question.end())
        .ids();
  }

  @Override
  public double processorSeconds() {
    return record == null ? 0 : record.processorSeconds();
  }

  @Override
  public void close() {
    if (record != null) record.close();
  }

  private Covering covering(QuestionRow question) {
    return coverings.computeIfAbsent(question.alert(), it -> Covering.of(Area.of(it.outline())));
  }
}

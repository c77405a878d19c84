package org.safeconduct.bench.churn;

import java.util.ArrayList;
import java.util.List;
import org.safeconduct.bench.world.QuestionRow;
import org.safeconduct.engine.index.Legs;

/// The leg index of the product beside a record that takes each batch, while the index stays as it
/// was and takes them only when it is asked for a list. So its times tell what the database on
/// the same processors costs a question, without any change of the index.
final class RecordAlone implements ChurnEngine {
  private final OwnChurn index;
  private final LegRecord record;
  private final List<Batch> late = new ArrayList<>();

  RecordAlone(Legs legs, LegRecord record) {
    this.index = new OwnChurn(legs, null);
    this.record = record;
  }

  @Override
  public String name() {
    return "record-alone";
  }

  @Override
  public void change(Batch batch) {
    record.change(batch);
    late.add(batch);
  }

  @Override
  public long count(QuestionRow question) {
    return index.count(question);
  }

  @Override
  public int[] list(QuestionRow question) {
    late.forEach(index::change);
    late.clear();
    return index.list(question);
  }

  @Override
  public double processorSeconds() {
    return record.processorSeconds();
  }

  @Override
  public void close() {
    record.close();
  }
}

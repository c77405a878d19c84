package org.safeconduct.bench.churn;

import org.safeconduct.bench.world.QuestionRow;

/// An engine that is written to by one thread while another asks.
interface ChurnEngine extends AutoCloseable {
  /// What it is called on the command line.
  String name();

  /// Writes a batch; questions that are asked later see all of it.
  void change(Batch batch);

  /// How many legs lie there then. For one thread.
  long count(QuestionRow question);

  /// The ids of those legs, in any order. For one thread.
  int[] list(QuestionRow question);

  @Override
  default void close() {}
}

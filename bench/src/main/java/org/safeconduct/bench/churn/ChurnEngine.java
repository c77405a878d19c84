package org.safeconduct.bench.churn;

import org.safeconduct.bench.world.QuestionRow;

/// An engine that is written to by one thread while others ask.
interface ChurnEngine extends AutoCloseable {
  /// What it is called on the command line.
  String name();

  /// Writes a batch; questions that are asked later see all of it.
  void change(Batch batch);

  /// How many legs lie there then. May be asked by several threads at once.
  long count(QuestionRow question);

  /// The ids of those legs, in any order. For one thread.
  int[] list(QuestionRow question);

  /// Seconds of processor time that it has used outside this process.
  default double processorSeconds() {
    return 0;
  }

  @Override
  default void close() {}
}

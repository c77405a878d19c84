package org.safeconduct.bench.exposure;

import java.io.IOException;
import java.util.OptionalLong;
import org.safeconduct.bench.world.QuestionRow;
import org.safeconduct.bench.world.World;

/// One way to answer the questions.
interface Engine extends AutoCloseable {
  /// What it is called on the command line.
  String name();

  /// Makes what a load needs and no start has to make; not timed.
  default void prepare(World world) throws IOException {}

  /// Takes the legs of the world in, and is ready to answer.
  void load(World world) throws IOException;

  /// How many bytes it keeps outside the heap for them; empty when all is in the heap.
  default OptionalLong stored() throws IOException {
    return OptionalLong.empty();
  }

  /// Seconds of processor time that it has used outside this process.
  default double processorSeconds() {
    return 0;
  }

  /// How many legs lie there then. May be asked by several threads at once.
  long count(QuestionRow question);

  /// The ids of those legs, in any order. May be asked by several threads at once.
  int[] list(QuestionRow question);

  @Override
  default void close() {}
}

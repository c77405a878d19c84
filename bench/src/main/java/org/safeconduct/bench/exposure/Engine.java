package org.safeconduct.bench.exposure;

import java.io.IOException;
import org.safeconduct.bench.world.QuestionRow;
import org.safeconduct.bench.world.World;

/// One way to answer the questions.
interface Engine extends AutoCloseable {
  /// What it is called on the command line.
  String name();

  /// Takes the legs of the world in.
  ///
  /// @return bytes that it needs for them
  long load(World world) throws IOException;

  /// How many legs lie there then.
  long count(QuestionRow question);

  /// The ids of those legs, in any order.
  int[] list(QuestionRow question);

  @Override
  default void close() {}
}

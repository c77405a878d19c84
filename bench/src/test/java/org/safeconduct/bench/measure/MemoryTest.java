package org.safeconduct.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;

class MemoryTest {
  private static final int BLOCK = 1_000;

  private List<byte[]> gone = List.of();
  private List<byte[]> kept = List.of();

  /// The collection before it shifts where among its rounds the measure begins: each begin has its
  /// turn. None of the five megabytes may stay; what threads were given to write into, a megabyte
  /// each, counts too.
  @RepeatedTest(4)
  void what_has_gone_is_not_counted_wherever_the_collector_stands() {
    gone = blocks(5_000);
    kept = blocks(20_000);
    System.gc();
    long both = Memory.used();

    gone = List.of();

    assertThat(both - Memory.used()).isBetween(2_500_000L, 8_000_000L);
    assertThat(kept).hasSize(20_000);
  }

  private static List<byte[]> blocks(int count) {
    var blocks = new ArrayList<byte[]>(count);
    for (int i = 0; i < count; i++) blocks.add(new byte[BLOCK]);
    return blocks;
  }
}
